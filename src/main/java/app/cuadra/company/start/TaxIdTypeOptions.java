package app.cuadra.company.start;

import app.cuadra.country.TaxIdType;
import app.cuadra.web.Page;
import java.util.List;

/** A fragment: the kinds of identification of the country just chosen. */
public record TaxIdTypeOptions(List<TaxIdType> types) implements Page {}
