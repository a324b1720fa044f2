package app.cuadra.values;

/** A person, or a generated login, who signs in. */
public record UserId(long value) {}
