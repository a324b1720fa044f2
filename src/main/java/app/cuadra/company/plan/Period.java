package app.cuadra.company.plan;

import java.time.LocalDate;

/** What one charge of a plan pays for. */
public enum Period {
    MONTH(1),
    YEAR(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** The first day after one period that begins then. */
    public LocalDate after(LocalDate day) {
        return day.plusMonths(months);
    }
}
