package app.cuadra.practice.action;

import app.cuadra.web.Form;
import java.util.List;

/**
 * What is to be done to which clients of the list.
 *
 * @param action the kind
 * @param company those chosen one by one
 * @param all "yes" for all that the list finds, whatever is chosen
 * @param q what the list looks for, with {@code state} and {@code person}
 */
record ActionForm(String action, List<String> company, String all, String q, String state, String person)
        implements Form {

    boolean everything() {
        return all.equals("yes");
    }
}
