package app.cuadra.practice.firm;

import app.cuadra.web.Form;

/** A firm to be founded. */
public record NewFirmForm(String name, String country) implements Form {}
