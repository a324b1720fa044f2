package app.cuadra.practice.invitation;

import app.cuadra.web.Form;

/** A user for somebody who was invited and has none. */
public record AccountForm(String invitation, String name, String password) implements Form {}
