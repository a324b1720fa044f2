package app.cuadra.identity.profile;

import app.cuadra.web.Form;

/**
 * The profile as typed.
 *
 * @param name "Nombre en Cuadra"
 * @param phone with or without the prefix of its country
 */
public record ProfileForm(
        String givenName, String familyName, String name, String phone, String country, String language)
        implements Form {}
