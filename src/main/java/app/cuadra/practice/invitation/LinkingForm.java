package app.cuadra.practice.invitation;

import app.cuadra.web.Form;

/**
 * Whom a firm invites, as typed.
 *
 * @param name of the company
 * @param taxId its identification, may be empty
 * @param email of an administrator
 * @param message for them, may be empty
 */
public record LinkingForm(String name, String taxId, String email, String message) implements Form {

    static final LinkingForm EMPTY = new LinkingForm("", "", "", "");
}
