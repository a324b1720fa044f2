package app.cuadra.calendar.duty;

import app.cuadra.company.Taxpayers.Taxpayer;
import app.cuadra.country.Condition;
import app.cuadra.country.Country;
import app.cuadra.country.Threshold;
import app.cuadra.country.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a client for one year's calendar: from its own data, and from what the firm told.
 *
 * @param answers of the firm, by question: an amount, {@code yes} or {@code no}
 * @param year of the calendar
 */
record Facts(Country country, Taxpayer taxpayer, Map<String, String> answers, int year) {

    static final String YES = "yes";

    /** How a condition of the pack stands; what nobody told is unknown, never guessed. */
    Truth about(String key) {
        return country.conditions().stream()
                .filter(condition -> condition.key().equals(key))
                .findFirst()
                .map(this::about)
                .orElse(Truth.UNKNOWN);
    }

    private Truth about(Condition condition) {
        return switch (condition.kind()) {
            case PARTY -> Truth.of(condition.values().contains(taxpayer.party().name()));
            case LISTED -> listed(condition.fields(), condition.values());
            case FROM -> reaches(condition, 0);
            case ABOVE -> reaches(condition, 1);
            case ASKED ->
                answers.containsKey(condition.key())
                        ? Truth.of(answers.get(condition.key()).equals(YES))
                        : Truth.UNKNOWN;
        };
    }

    private Truth listed(List<String> fields, List<String> values) {
        var told = false;
        for (var i = 0; i < fields.size(); i++) {
            var held = taxpayer.standing().getOrDefault(fields.get(i), List.of());
            if (held.contains(values.get(i))) {
                return Truth.YES;
            }
            told |= !held.isEmpty();
        }
        return told ? Truth.NO : Truth.UNKNOWN;
    }

    private Truth reaches(Condition condition, int least) {
        var amount = Optional.ofNullable(answers.get(condition.fields().getFirst()));
        var limit = limit(condition);
        if (amount.isEmpty() || limit.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return Truth.of(new BigDecimal(amount.get()).compareTo(limit.get()) >= least);
    }

    /** A limit in the country's currency; empty while no row of the pack settles it. */
    Optional<BigDecimal> limit(Condition condition) {
        var units = country.thresholds().stream()
                .filter(threshold -> condition.values().contains(threshold.key()))
                .map(Threshold::units)
                .filter(figure -> figure.settled())
                .findFirst();
        return units.flatMap(figure -> country.taxUnit(year + condition.unitYear())
                .filter(unit -> unit.value().settled())
                .map(unit -> unit.amountOf(figure.forCalculation())));
    }
}
