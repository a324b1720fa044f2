package app.cuadra.company.rules;

import app.cuadra.values.Checks;
import app.cuadra.web.Form;

/**
 * The page's two boxes, each {@code true} or not sent.
 *
 * @param secondFactor "Exigir verificación en dos pasos"
 * @param moreThanALink "No permitir entrar solo con link mágico"
 */
public record RulesForm(String secondFactor, String moreThanALink) implements Form {

    /** Anything else is refused: a rule is never turned off because nobody could read it. */
    AccessRules rules() {
        new Checks()
                .that(isBox(secondFactor), "secondFactor", "rules.unclear")
                .that(isBox(moreThanALink), "moreThanALink", "rules.unclear")
                .orRefuse();
        return new AccessRules(secondFactor.equals("true"), moreThanALink.equals("true"));
    }

    private static boolean isBox(String sent) {
        return sent.isEmpty() || sent.equals("true");
    }
}
