package app.cuadra.company.rules;

import app.cuadra.identity.SessionTrust.Demand;
import java.util.ArrayList;
import java.util.List;

/**
 * What a company asks of whoever enters it, its own people and those of its accountant alike.
 *
 * @param secondFactor "Exigir verificación en dos pasos"
 * @param moreThanALink "No permitir entrar solo con link mágico"
 */
public record AccessRules(boolean secondFactor, boolean moreThanALink) {

    /** The same, as a session is judged by. A second factor is more than a link as well, so it is asked for first. */
    public List<Demand> demands() {
        var demands = new ArrayList<Demand>();
        if (secondFactor) {
            demands.add(Demand.SECOND_FACTOR);
        }
        if (moreThanALink) {
            demands.add(Demand.MORE_THAN_A_LINK);
        }
        return demands;
    }
}
