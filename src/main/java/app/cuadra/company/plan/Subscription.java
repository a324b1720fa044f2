package app.cuadra.company.plan;

import app.cuadra.company.CompanyState;
import app.cuadra.country.CountryCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a company stands with its plan, and why.
 *
 * @param state at this moment
 * @param left as it was left
 * @param resumes what it goes back to when it is in consultation mode on purpose
 * @param reason why it is in consultation mode otherwise: {@code MOVED}, {@code UNPAID}, or empty
 * @param trialEndsOn the last day of its trial, where the company is
 * @param today the day it is there
 */
public record Subscription(
        String company,
        CountryCode country,
        CompanyState state,
        CompanyState left,
        Optional<CompanyState> resumes,
        String reason,
        LocalDate trialEndsOn,
        LocalDate today) {

    /** From so many days on the end of the trial presses. */
    private static final int SOON = 3;

    /** Days until the trial's last one: 0 on that day. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(today, trialEndsOn);
    }

    /** True in the last days of a trial. */
    public boolean endsSoon() {
        return state == CompanyState.TRIAL && daysLeft() <= SOON;
    }

    /** True when the trial is over and that is why nothing can be written. */
    public boolean trialOver() {
        return state == CompanyState.CONSULTATION && left == CompanyState.TRIAL;
    }

    /** True when somebody put it into consultation mode on purpose. */
    public boolean onPurpose() {
        return resumes.isPresent();
    }

    /** The key of what it says about itself. */
    public String messageKey() {
        if (state == CompanyState.CONSULTATION && !reason.isEmpty()) {
            return "subscription.state." + reason;
        }
        return "subscription.state." + (trialOver() ? "TRIAL_OVER" : onPurpose() ? "ON_PURPOSE" : state.name());
    }
}
