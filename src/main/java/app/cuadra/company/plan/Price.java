package app.cuadra.company.plan;

import java.math.BigDecimal;

/** How a price is written: whole ones without decimals, as price lists do, others with two. */
public final class Price {

    private Price() {}

    /** So many decimals are shown. */
    public static int decimals(BigDecimal price) {
        return price.stripTrailingZeros().scale() > 0 ? 2 : 0;
    }
}
