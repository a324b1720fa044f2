package app.cuadra.files.petition;

import app.cuadra.web.Form;

/** A button and nothing else. */
record NoFields() implements Form {}
