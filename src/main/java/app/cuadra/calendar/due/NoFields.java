package app.cuadra.calendar.due;

import app.cuadra.web.Form;

/** A form that sends nothing but that it was sent. */
public record NoFields() implements Form {}
