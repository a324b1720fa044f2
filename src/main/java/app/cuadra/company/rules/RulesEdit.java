package app.cuadra.company.rules;

import app.cuadra.web.Page;

/**
 * The page "Acceso".
 *
 * @param self whether the reader's own session has a second factor
 */
public record RulesEdit(long company, AccessRules rules, boolean self) implements Page {

    /** Where this page is. */
    public String path() {
        return "/empresa/" + company + RulesPages.PATH;
    }
}
