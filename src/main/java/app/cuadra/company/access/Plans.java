package app.cuadra.company.access;

import app.cuadra.platform.Settings;
import org.springframework.stereotype.Component;

/** Whether this installation has plans at all: the operator of a private one switches them off (COM-30). */
@Component
public class Plans {

    private final boolean on;

    Plans(Settings settings) {
        on = settings.plans();
    }

    /** False when everything is active and nobody is asked to pay. */
    public boolean on() {
        return on;
    }

    /** The code of the state to show beside a company's name; empty when there is nothing to say. */
    public String stateShown(String state) {
        return on && !state.equals("PLAN") ? state : "";
    }
}
