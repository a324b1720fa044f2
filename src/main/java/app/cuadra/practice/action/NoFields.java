package app.cuadra.practice.action;

import app.cuadra.web.Form;

/** A button: a form that sends nothing. */
record NoFields() implements Form {}
