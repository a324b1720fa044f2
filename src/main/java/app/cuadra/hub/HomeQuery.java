package app.cuadra.hub;

import app.cuadra.web.Form;

/** Which solution's door somebody came in by (SI-10); empty for none. */
record HomeQuery(String solucion) implements Form {}
