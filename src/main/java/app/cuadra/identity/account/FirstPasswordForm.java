package app.cuadra.identity.account;

import app.cuadra.web.Form;

/** The first password of somebody who has none. */
record FirstPasswordForm(String password) implements Form {}
