package app.cuadra.identity.factor;

import app.cuadra.web.Form;

/**
 * The second proof, as typed.
 *
 * @param papel {@code 1} while the page asks for a code on paper; either kind is taken in both cases
 */
public record SecondStepForm(String code, String papel) implements Form {}
