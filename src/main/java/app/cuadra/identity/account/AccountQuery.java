package app.cuadra.identity.account;

import app.cuadra.web.Form;

/** @param clave the password was just changed */
record AccountQuery(String clave) implements Form {}
