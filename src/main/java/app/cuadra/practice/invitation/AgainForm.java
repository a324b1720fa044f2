package app.cuadra.practice.invitation;

import app.cuadra.web.Form;

/** An invitation that begins again, or the first to an owner. */
public record AgainForm(String email, String message) implements Form {}
