package app.cuadra.integration.payment;

import app.cuadra.web.Form;

/** What is to go back, as typed; {@code amount} empty: all that is left. */
public record RefundForm(String payment, String amount) implements Form {}
