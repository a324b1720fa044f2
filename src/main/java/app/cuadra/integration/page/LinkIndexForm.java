package app.cuadra.integration.page;

import app.cuadra.web.Form;

/**
 * Which payment links to show.
 *
 * @param antes only those older than this number; empty or anything else: from the newest on
 */
public record LinkIndexForm(String antes) implements Form {

    long before() {
        return antes.matches("\\d{1,18}") ? Long.parseLong(antes) : Long.MAX_VALUE;
    }
}
