package app.cuadra.practice.client;

import app.cuadra.company.CompanyState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a client stands with its plan, as the list says it (ACC-10).
 *
 * @param trialEndsOn the last day of the trial
 */
public record Plan(CompanyState state, LocalDate trialEndsOn) {

    /** From so many days on the trial presses, as on the company's own pages. */
    private static final int SOON = 3;

    /** The order in which the list is sorted by it; what is not known comes last. */
    static final String[] ORDER = {"TRIAL", "PLAN", "CONSULTATION", ""};

    static Optional<Plan> of(String state, @Nullable LocalDate trialEndsOn) {
        return state.isEmpty() || trialEndsOn == null
                ? Optional.empty()
                : Optional.of(new Plan(CompanyState.valueOf(state), trialEndsOn));
    }

    /** Days until the last one: 0 on that day, negative when the trial is over. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(today, trialEndsOn);
    }

    /** The key of its text in the message bundles, which may name the {@code days}. */
    public String messageKey(LocalDate today) {
        return switch (state) {
            case TRIAL -> days(today) < 0 ? "practice.plan.OVER" : "practice.plan.TRIAL";
            case PLAN -> "practice.plan.PLAN";
            case CONSULTATION -> "practice.plan.CONSULTATION";
        };
    }

    /** The CSS class of its colour. */
    public String tone(LocalDate today) {
        return switch (state) {
            case TRIAL -> days(today) < 0 ? "bad" : days(today) <= SOON ? "wait" : "off";
            case PLAN -> "ok";
            case CONSULTATION -> "off";
        };
    }
}
