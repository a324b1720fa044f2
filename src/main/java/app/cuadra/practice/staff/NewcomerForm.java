package app.cuadra.practice.staff;

import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;

/** "Nuevo usuario" (ACC-30): who, and how they are to work; the rest as in {@link TermsForm}. */
public record NewcomerForm(String name, String email, String post, String clients, String list, String until)
        implements Form {

    /** Longest name of a person, in characters. */
    static final int MAX_NAME = 120;

    static final NewcomerForm EMPTY = new NewcomerForm("", "", "", "chosen", "", "");

    /** Whom to ask in. */
    record Newcomer(String name, Email email, Terms terms) {}

    Newcomer read(ZoneId zone, Clock clock) {
        var checks = new Checks();
        var person = checks.read("name", () -> Text.required(name, MAX_NAME));
        var address = checks.read("email", () -> new Email(Text.required(email, Email.MAX_LENGTH)));
        var terms = checks.hold() ? terms().read(zone, clock) : null;
        checks.orRefuse();
        return new Newcomer(
                Objects.requireNonNull(person), Objects.requireNonNull(address), Objects.requireNonNull(terms));
    }

    /** Its part about the work. */
    public TermsForm terms() {
        return new TermsForm(post, clients, list, until);
    }
}
