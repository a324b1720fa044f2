package app.cuadra.identity.google;

import app.cuadra.web.Form;

/** @param volver the page that asks for a fresh proof */
record GoogleConfirmationQuery(String volver) implements Form {}
