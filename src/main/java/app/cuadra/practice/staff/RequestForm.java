package app.cuadra.practice.staff;

import app.cuadra.web.Form;

/** Which client somebody asks for, as they call it, and why. */
public record RequestForm(String client, String reason) implements Form {}
