package app.cuadra.practice.invitation;

import app.cuadra.web.Form;

/**
 * An answer.
 *
 * @param invitation which one stood on the page: another may have been opened in this browser since
 * @param company the chosen one, where there is a choice
 * @param other {@code true} says that another address than the invited one is meant
 */
public record AnswerForm(String invitation, String company, String other) implements Form {

    /** The number of the chosen company; one that no company has when nothing was chosen. */
    long chosen() {
        return company.matches("[1-9]\\d{0,17}") ? Long.parseLong(company) : 0;
    }
}
