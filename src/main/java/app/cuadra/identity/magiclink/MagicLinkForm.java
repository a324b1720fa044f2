package app.cuadra.identity.magiclink;

import app.cuadra.web.Form;

/**
 * What the page that asks for a magic link sends.
 *
 * @param email as typed
 * @param volver where to go after signing in
 * @param solucion the solution's door (SI-10)
 */
public record MagicLinkForm(String email, String volver, String solucion) implements Form {}
