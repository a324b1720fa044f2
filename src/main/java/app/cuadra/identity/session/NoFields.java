package app.cuadra.identity.session;

import app.cuadra.web.Form;

/** A button: a form that sends nothing. */
public record NoFields() implements Form {}
