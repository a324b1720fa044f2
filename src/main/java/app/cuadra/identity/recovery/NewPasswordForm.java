package app.cuadra.identity.recovery;

import app.cuadra.web.Form;

/** The password that somebody chooses after opening the link. */
record NewPasswordForm(String password) implements Form {}
