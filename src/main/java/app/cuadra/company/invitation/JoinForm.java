package app.cuadra.company.invitation;

import app.cuadra.web.Form;

/** What somebody who comes in sends: a new user their name and password, one who has an account nothing. */
record JoinForm(String name, String password) implements Form {

    /** To show again, without the password. */
    JoinForm withoutPassword() {
        return new JoinForm(name, "");
    }
}
