package app.cuadra.api.token;

import app.cuadra.web.Form;

/** A form that sends nothing but the wish itself. */
public record NoFields() implements Form {}
