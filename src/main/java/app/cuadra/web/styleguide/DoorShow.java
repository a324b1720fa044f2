package app.cuadra.web.styleguide;

import app.cuadra.web.Page;

/** A page as before signing in. */
public record DoorShow() implements Page {}
