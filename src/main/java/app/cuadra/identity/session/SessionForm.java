package app.cuadra.identity.session;

import app.cuadra.web.Form;

/** Which session to end. */
record SessionForm(String session) implements Form {}
