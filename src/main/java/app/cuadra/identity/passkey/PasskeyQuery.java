package app.cuadra.identity.passkey;

import app.cuadra.web.Form;

/**
 * What a link to a page that asks for a passkey may say.
 *
 * @param volver where to go afterwards
 * @param solucion the solution's door (SI-10)
 */
record PasskeyQuery(String volver, String solucion) implements Form {}
