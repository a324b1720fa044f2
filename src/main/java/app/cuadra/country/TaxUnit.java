package app.cuadra.country;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The unit in which a country's law counts amounts, for one year: Colombia's UVT.
 *
 * @param name as people of the country call it
 * @param value in the country's currency
 * @param rounding how amounts in units are rounded
 */
public record TaxUnit(int year, String name, Figure value, Rounding rounding, Provenance provenance) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** How an amount counted in units becomes an amount in currency. */
    public enum Rounding {
        /** To the unit up to 100, to the hundred up to 10,000, to the thousand above (Colombia, ET art. 868). */
        BY_SIZE,
        /** Not at all. */
        NONE
    }

    /**
     * So many units in the country's currency, rounded as its law says.
     *
     * @throws IllegalStateException when nobody verified this year's value
     */
    public BigDecimal amountOf(BigDecimal units) {
        var exact = units.multiply(value.forCalculation());
        return switch (rounding) {
            case NONE -> exact;
            case BY_SIZE -> exact.setScale(-zeros(exact), RoundingMode.HALF_UP).setScale(0);
        };
    }

    private static int zeros(BigDecimal amount) {
        if (amount.compareTo(HUNDRED) <= 0) {
            return 0;
        }
        return amount.compareTo(TEN_THOUSAND) <= 0 ? 2 : 3;
    }
}
