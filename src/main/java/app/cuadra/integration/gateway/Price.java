package app.cuadra.integration.gateway;

import java.math.BigDecimal;

/**
 * A currency as one gateway takes it in one country. Amounts are exact: what has more decimals than it takes is refused,
 * never rounded.
 *
 * @param currency ISO 4217
 * @param decimals the most decimals it takes
 */
public record Price(String currency, int decimals) {

    /** True when this amount can be asked for as it is. */
    public boolean takes(BigDecimal amount) {
        return amount.signum() > 0 && amount.stripTrailingZeros().scale() <= decimals;
    }

    /** The amount with exactly these decimals: {@code 1500.00}, {@code 1500}. */
    public String plain(BigDecimal amount) {
        return amount.setScale(decimals, java.math.RoundingMode.UNNECESSARY).toPlainString();
    }

    /** The amount in its smallest unit, which has {@code digits} decimals: cents. */
    public static long minor(BigDecimal amount, int digits) {
        return amount.movePointRight(digits).longValueExact();
    }

    /** An amount told in its smallest unit. */
    public static BigDecimal major(BigDecimal minor, int digits) {
        return minor.movePointLeft(digits);
    }
}
