package app.cuadra.practice.invitation;

import app.cuadra.web.Form;
import java.util.List;

/**
 * A company to be created for a client (ACC-21), as typed.
 *
 * @param activity a code of the pack's activities, alone or with its name as the suggestions write it
 * @param responsibility codes of the pack's tax responsibilities
 * @param country the version: an ISO 3166 code with a country pack
 */
public record NewClientForm(
        String email,
        String password,
        String name,
        String taxId,
        String activity,
        List<String> responsibility,
        String country)
        implements Form {

    static NewClientForm empty(String country) {
        return new NewClientForm("", "", "", "", "", List.of(), country);
    }

    /** The same without the password, which is never sent back. */
    NewClientForm shownAgain() {
        return new NewClientForm(email, "", name, taxId, activity, responsibility, country);
    }
}
