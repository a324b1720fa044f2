package app.cuadra.mail;

/** A letter whose way can be followed. */
public record MailId(long value) {}
