package app.cuadra.identity.magiclink;

import app.cuadra.web.Form;

/**
 * What a link to the page that asks for a magic link may say.
 *
 * @param volver where to go after signing in
 * @param solucion the solution's door (SI-10)
 */
record MagicLinkQuery(String volver, String solucion) implements Form {}
