package app.cuadra.identity.email;

import app.cuadra.web.Form;

/** The address that somebody wants from now on. */
public record EmailForm(String email) implements Form {}
