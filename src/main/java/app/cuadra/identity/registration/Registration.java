package app.cuadra.identity.registration;

import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.password.PasswordRule;
import app.cuadra.identity.password.Passwords;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registering (SI-1, SI-2): the same work and the same answer for a new address and for one that has a user. */
@Component
public class Registration {

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
        var registrant = read(form, true, "", locale);
        return make(registrant, passwords.encode(form.password()), _ -> true);
    }

    /**
     * Registers somebody who enters by another way than a password.
     *
     * @param vouched the address that is known to be theirs, empty when there is none
     * @param also what belongs to the same transaction; false undoes everything
     */
    public Optional<UserId> registerWithoutPassword(
            RegistrationForm form, String vouched, Locale locale, Predicate<UserId> also) {
        return make(read(form, false, vouched, locale), null, also);
    }

    /** The page "Crear cuenta" before anything is typed: the country of the browser's language if we have it. */
    public RegistrationForm empty(String name, String email, Locale browser) {
        var codes =
                countries.all().stream().map(country -> country.code().value()).toList();
        var likely = codes.contains(browser.getCountry()) ? browser.getCountry() : codes.getFirst();
        return new RegistrationForm(name, email, "", likely, "", "");
    }

    /** The countries that somebody can register in. */
    public List<Country> countries() {
        return countries.all();
    }

    private Optional<UserId> make(Registrant registrant, @Nullable String hash, Predicate<UserId> also) {
        var made = accounts.make(registrant, hash, also);
        if (made.isEmpty()) {
            mail.youHaveAnAccount(registrant.email());
        }
        return made;
    }

    private Registrant read(RegistrationForm form, boolean password, String vouched, Locale locale) {
        var checks = new Checks();
        var name = checks.read("name", () -> Text.required(form.name(), NAME_MAX));
        var email = checks.read("email", () -> new Email(Text.required(form.email(), Email.MAX_LENGTH)));
        var login = email == null ? form.email() : email.value();
        if (password) {
            checks.read("password", () -> {
                rule.check(form.password(), login, name == null ? "" : name);
                return form.password();
            });
        }
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
        return new Registrant(name, email, email.value().equals(vouched), country, work, place, locale.getLanguage());
    }
}
