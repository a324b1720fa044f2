package app.cuadra.calendar.duty;

import app.cuadra.web.Form;

/**
 * The firm's own word on a duty.
 *
 * @param choice the option, {@code none}, or empty: as the rule says
 */
public record DutyForm(String year, String duty, String choice) implements Form {

    static final String NONE = "none";
}
