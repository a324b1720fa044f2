package app.cuadra.practice.staff;

import app.cuadra.web.Form;

/**
 * The client that was meant, and the last day on which it is shown.
 *
 * @param q what to look for when none of those offered is meant
 */
public record RequestAnswerForm(String client, String until, String q) implements Form {}
