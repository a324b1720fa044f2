package app.cuadra.country;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that the law fixes: a rate in percent, a base in tax units, the value of a tax unit.
 *
 * <p>What nobody verified must not end up in a tax return by itself. So there are two ways to the number:
 * {@link #suggested()} to show it in a field that a person can edit, and {@link #forCalculation()}, which fails until
 * the row is verified or a person has confirmed it.
 */
public final class Figure {

    private final @Nullable BigDecimal value;
    private final boolean settled;

    private Figure(@Nullable BigDecimal value, boolean settled) {
        this.value = value;
        this.settled = settled;
    }

    static Figure of(@Nullable BigDecimal value, Verification status) {
        return new Figure(value, status.settled());
    }

    /** What to offer a person; empty when the law has no single number (per mil by town, pesos by bag). */
    public Optional<BigDecimal> suggested() {
        return Optional.ofNullable(value);
    }

    /** True when {@link #forCalculation()} will answer. */
    public boolean settled() {
        return settled && value != null;
    }

    /**
     * The number, to compute with.
     *
     * @throws IllegalStateException when it is unverified and no person confirmed it, or when there is no single
     *     number: ask {@link #settled()} first and have it {@link #confirmed confirmed}
     */
    public BigDecimal forCalculation() {
        if (!settled || value == null) {
            throw new IllegalStateException("nobody confirmed this figure: " + this);
        }
        return value;
    }

    /** The same figure after a person confirmed or corrected it to {@code value}. */
    public Figure confirmed(BigDecimal value) {
        return new Figure(value, true);
    }

    @Override
    public String toString() {
        return (value == null ? "no single figure" : value.toPlainString()) + (settled ? "" : " (unverified)");
    }
}
