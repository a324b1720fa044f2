package app.cuadra.practice.action;

import app.cuadra.web.Form;

/**
 * Which part of the results to show.
 *
 * @param from how many came before
 */
record ResultForm(String from) implements Form {

    int row() {
        return from.matches("[1-9]\\d{0,4}") ? Integer.parseInt(from) : 0;
    }
}
