package app.cuadra.api.webhook;

import app.cuadra.web.Form;

/** A form that sends nothing but the wish itself. */
public record NoFields() implements Form {}
