package app.cuadra.identity.factor;

import app.cuadra.web.Form;

/**
 * The first code of an app that is being set up.
 *
 * @param volver the page that asked for a second factor, to go on to afterwards
 */
public record FactorForm(String code, String volver) implements Form {}
