package app.cuadra.practice.staff;

import app.cuadra.web.Form;

/** A button: a form that sends nothing. */
record NoFields() implements Form {}
