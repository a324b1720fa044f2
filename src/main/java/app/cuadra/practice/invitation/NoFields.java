package app.cuadra.practice.invitation;

import app.cuadra.web.Form;

/** A form that says nothing but its address. */
record NoFields() implements Form {}
