package app.cuadra.identity.google;

import app.cuadra.web.Form;

/** The password of the account that the provider's address belongs to. */
record GoogleMatchForm(String password) implements Form {}
