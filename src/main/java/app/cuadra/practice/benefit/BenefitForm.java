package app.cuadra.practice.benefit;

import app.cuadra.web.Form;

/**
 * A request for a benefit.
 *
 * @param benefit its place in the current level, from 0
 * @param message what the operator should know, may be empty
 */
public record BenefitForm(String benefit, String message) implements Form {}
