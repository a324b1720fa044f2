package app.cuadra.identity.google;

import app.cuadra.identity.registration.RegistrationForm;
import app.cuadra.web.Form;

/** What the page "Crear cuenta" sends of somebody who comes from the provider: all but a password. */
record GoogleRegistrationForm(String name, String email, String country, String work, String place) implements Form {

    RegistrationForm asRegistration() {
        return new RegistrationForm(name, email, "", country, work, place);
    }
}
