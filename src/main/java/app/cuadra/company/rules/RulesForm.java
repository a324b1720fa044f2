package app.cuadra.company.rules;

import app.cuadra.web.Form;

/**
 * The page's two boxes, each {@code true} or not sent.
 *
 * @param secondFactor "Exigir verificación en dos pasos"
 * @param moreThanALink "No permitir entrar solo con link mágico"
 */
public record RulesForm(String secondFactor, String moreThanALink) implements Form {

    AccessRules rules() {
        return new AccessRules(secondFactor.equals("true"), moreThanALink.equals("true"));
    }
}
