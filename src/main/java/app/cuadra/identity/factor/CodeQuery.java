package app.cuadra.identity.factor;

import app.cuadra.web.Form;

/**
 * What a link to the page that asks for a code may say.
 *
 * @param papel {@code 1} asks for a code on paper instead of the app's
 * @param volver the page that asks for a fresh proof
 */
record CodeQuery(String papel, String volver) implements Form {}
