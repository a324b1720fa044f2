package app.cuadra.values;

/** A company, the tenant that everything in its books belongs to. */
public record CompanyId(long value) {}
