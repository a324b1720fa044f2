package app.cuadra.company.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * What a company has agreed to: the terms of an {@link Offer} as they were then.
 *
 * @param people so many of its own it may have; empty: as many as it likes
 * @param since the day it was chosen
 * @param nextCharge the day of the next charge; empty when nothing is charged
 */
public record Agreement(
        String plan,
        Period period,
        BigDecimal price,
        Currency currency,
        Optional<Integer> people,
        int graceDays,
        LocalDate since,
        Optional<LocalDate> nextCharge) {

    static Agreement of(Offer offer, LocalDate today, Optional<LocalDate> nextCharge) {
        return new Agreement(
                offer.plan(),
                offer.period(),
                offer.price(),
                offer.currency(),
                offer.people(),
                offer.graceDays(),
                today,
                nextCharge);
    }

    /** True when this is what the offer says, whatever it costs today. */
    public boolean is(Offer offer) {
        return plan.equals(offer.plan()) && period == offer.period();
    }

    /** As the history writes it. */
    Map<String, String> terms() {
        return Map.of("plan", plan, "period", period.name());
    }
}
