package app.cuadra.files.version;

import app.cuadra.web.Form;

/** A button and nothing else. */
record NoFields() implements Form {}
