package app.cuadra.identity.factor;

import app.cuadra.web.Form;

/**
 * A code that confirms who somebody is, and where to go back to.
 *
 * @param papel {@code 1} while the page asks for a code on paper; either kind is taken in both cases
 * @param volver a page of this program
 */
public record CodeForm(String code, String papel, String volver) implements Form {}
