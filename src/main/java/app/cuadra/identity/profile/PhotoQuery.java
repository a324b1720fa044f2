package app.cuadra.identity.profile;

import app.cuadra.web.Form;

/**
 * Which photo, and in which size.
 *
 * @param v its name
 * @param lado its side in pixels
 */
record PhotoQuery(String v, String lado) implements Form {}
