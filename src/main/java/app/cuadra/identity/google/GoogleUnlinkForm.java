package app.cuadra.identity.google;

import app.cuadra.web.Form;

/** The user and password to sign in with from now on (SI-44). */
public record GoogleUnlinkForm(String login, String password) implements Form {}
