package app.cuadra.company;

import java.time.LocalDate;

/** How a company stands with its plan (COM-30). */
public enum CompanyState {
    TRIAL,
    PLAN,
    /** Read and export only, for ever (COM-31). */
    CONSULTATION;

    /**
     * How a company that was left in this state stands on a day where it is: a trial turns into consultation by itself,
     * without anybody writing it down.
     *
     * @param trialEndsOn the last day of the trial
     */
    public CompanyState on(LocalDate today, LocalDate trialEndsOn) {
        return this == TRIAL && today.isAfter(trialEndsOn) ? CONSULTATION : this;
    }
}
