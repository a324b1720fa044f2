package app.cuadra.identity.factor;

import app.cuadra.web.Form;

/** @param volver the page that asked for a second factor, to go on to afterwards */
record FactorQuery(String volver) implements Form {}
