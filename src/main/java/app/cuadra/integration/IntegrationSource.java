package app.cuadra.integration;

import app.cuadra.company.Access;
import app.cuadra.country.CountryCode;
import java.util.List;

/** Offers integrations for the page Integraciones; each kind of them implements one, ordered by {@code @Order}. */
public interface IntegrationSource {

    /** Those that work in this company's country, as they stand there. The reader may see them. */
    List<IntegrationCard> cards(Access access, CountryCode country);
}
