package app.cuadra.identity.factor;

import app.cuadra.web.Form;

/** @param papel {@code 1} asks for a code on paper instead of the app's */
record SecondStepQuery(String papel) implements Form {}
