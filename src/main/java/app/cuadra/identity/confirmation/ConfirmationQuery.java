package app.cuadra.identity.confirmation;

import app.cuadra.web.Form;

/** @param volver the page that asks for a fresh proof */
record ConfirmationQuery(String volver) implements Form {}
