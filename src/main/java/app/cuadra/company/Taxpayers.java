package app.cuadra.company;

import app.cuadra.country.CountryCode;
import app.cuadra.country.PartyKind;
import app.cuadra.values.CompanyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What companies are before their tax authority, for whoever works out what they owe it. */
public interface Taxpayers {

    /**
     * A company as it describes itself.
     *
     * @param number of its identification, without the check digit that stands apart; empty when it has not said it
     * @param standing what the country's fields of regimes and responsibilities hold, by the field's key, and the
     *     {@code municipality}; a field that nobody filled in is missing
     */
    record Taxpayer(
            CompanyId company,
            CountryCode country,
            PartyKind party,
            String number,
            Map<String, List<String>> standing) {

        public Taxpayer {
            standing = Map.copyOf(standing);
        }
    }

    /** Several at once; those outside the running work's scope are left out. {@link CompanyChanged} says when to ask anew. */
    List<Taxpayer> of(Collection<CompanyId> companies);
}
