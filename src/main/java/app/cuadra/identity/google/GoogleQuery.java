package app.cuadra.identity.google;

import app.cuadra.web.Form;

/**
 * What the button of the sign-in page says.
 *
 * @param volver where to go afterwards, a page of this program
 * @param solucion the solution's door that was used (SI-10)
 */
record GoogleQuery(String volver, String solucion) implements Form {}
