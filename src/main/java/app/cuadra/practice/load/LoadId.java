package app.cuadra.practice.load;

/** One upload of many clients. */
record LoadId(long value) {}
