package app.cuadra.company;

import app.cuadra.country.CountryCode;
import app.cuadra.values.CompanyId;

/**
 * The data that lists show of a company changed; heard in the same transaction by whoever keeps a copy.
 *
 * @param searchKey letters and digits of the identification, as it is searched
 */
public record CompanyChanged(
        CompanyId company, String name, CountryCode country, String identification, String searchKey) {}
