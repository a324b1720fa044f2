package app.cuadra.values;

/** An accounting firm's workspace (espacio Contador). */
public record PracticeId(long value) {}
