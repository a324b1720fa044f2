package app.cuadra.identity.account;

import app.cuadra.web.Form;

/** Changing one's password: the one of now and the new one. */
record PasswordForm(String current, String password) implements Form {}
