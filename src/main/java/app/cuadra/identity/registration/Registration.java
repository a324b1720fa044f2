package app.cuadra.identity.registration;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.password.PasswordRule;
import app.cuadra.identity.password.Passwords;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Registering (SI-1, SI-2): the same work and the same answer for a new address and for one that has a user. */
@Component
class Registration {

    /** Longest name of a person, in characters. */
    static final int NAME_MAX = 120;

    /** Longest name of a firm or company, in characters. */
    static final int PLACE_MAX = 150;

    private final Countries countries;
    private final PasswordRule rule;
    private final Passwords passwords;
    private final NewAccounts accounts;
    private final RegistrationMail mail;

    Registration(
            Countries countries, PasswordRule rule, Passwords passwords, NewAccounts accounts, RegistrationMail mail) {
        this.countries = countries;
        this.rule = rule;
        this.passwords = passwords;
        this.accounts = accounts;
        this.mail = mail;
    }

    /**
     * Registers, or tells the owner of the address by mail that they have an account.
     *
     * @return the new user, for the browser's session only: no answer may show it
     */
    Optional<UserId> register(RegistrationForm form, Locale locale) {
        var registrant = read(form, locale);
        var hash = passwords.encode(registrant.password());
        var made = accounts.make(registrant, hash);
        if (made.isEmpty()) {
            mail.youHaveAnAccount(registrant.email());
        }
        return made;
    }

    private Registrant read(RegistrationForm form, Locale locale) {
        var checks = new Checks();
        var name = checks.read("name", () -> Text.required(form.name(), NAME_MAX));
        var email = checks.read("email", () -> new Email(Text.required(form.email(), Email.MAX_LENGTH)));
        var login = email == null ? form.email() : email.value();
        checks.read("password", () -> {
            rule.check(form.password(), login, name == null ? "" : name);
            return form.password();
        });
        var country = checks.read("country", () -> countries.get(new CountryCode(form.country())));
        var work = Arrays.stream(StartingPlace.Work.values())
                .filter(one -> one.name().equals(form.work()))
                .findFirst()
                .orElse(null);
        checks.that(work != null, "work", "registration.workMissing");
        var place = checks.read("place", () -> Text.required(form.place(), PLACE_MAX));
        checks.orRefuse();
        if (name == null || email == null || country == null || work == null || place == null) {
            throw new IllegalStateException("Checks let something through");
        }
        return new Registrant(name, email, form.password(), country, work, place, locale.getLanguage());
    }
}
