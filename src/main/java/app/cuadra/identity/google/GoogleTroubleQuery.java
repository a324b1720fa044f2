package app.cuadra.identity.google;

import app.cuadra.web.Form;

/**
 * What went wrong on the way to the provider and back.
 *
 * @param caso the last part of the problem's code
 * @param para the {@link Errand.Purpose}
 * @param volver where the person wanted to go
 */
record GoogleTroubleQuery(String caso, String para, String volver) implements Form {}
