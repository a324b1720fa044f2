package app.cuadra.web.styleguide;

import app.cuadra.web.Form;

/** What the sample form sends. */
public record SampleForm(
        String name, String email, String password, String country, String kind, String notes, String terms)
        implements Form {

    static final SampleForm EMPTY = new SampleForm("", "", "", "CO", "", "", "");
}
