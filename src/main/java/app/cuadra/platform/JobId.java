package app.cuadra.platform;

/** A piece of work that goes on after the request that asked for it. */
public record JobId(long value) {}
