package app.cuadra.mail.outbox;

/** What a letter says, in its two forms. */
public record Content(String html, String text) {}
