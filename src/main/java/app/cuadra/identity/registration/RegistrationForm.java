package app.cuadra.identity.registration;

import app.cuadra.web.Form;

/**
 * What the page "Crear cuenta" sends, as typed.
 *
 * @param work the name of a {@link app.cuadra.identity.StartingPlace.Work}
 * @param place the name of the firm or company
 */
public record RegistrationForm(String name, String email, String password, String country, String work, String place)
        implements Form {

    RegistrationForm withoutPassword() {
        return new RegistrationForm(name, email, "", country, work, place);
    }
}
