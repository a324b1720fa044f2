package app.cuadra.identity.confirmation;

import app.cuadra.web.Form;

/**
 * The proof, and where to go back to.
 *
 * @param volver a page of this program
 */
public record ConfirmationForm(String password, String volver) implements Form {}
