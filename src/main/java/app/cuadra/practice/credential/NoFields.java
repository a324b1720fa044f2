package app.cuadra.practice.credential;

import app.cuadra.web.Form;

/** A form that says nothing but its address. */
record NoFields() implements Form {}
