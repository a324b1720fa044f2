package app.cuadra.identity.profile;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.Checks;
import app.cuadra.values.Problem;
import app.cuadra.values.Text;
import app.cuadra.web.Messages;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reading what somebody wrote about themselves, and keeping it. */
@Component
class ProfileEditing {

    private static final int GIVEN_MAX = 80;
    private static final int NAME_MAX = 120;
    private static final int PHONE_MAX = 40;

    private final ProfileTable profiles;
    private final UserTable users;
    private final Countries countries;

    ProfileEditing(ProfileTable profiles, UserTable users, Countries countries) {
        this.profiles = profiles;
        this.users = users;
        this.countries = countries;
    }

    /** The form as it stands now, with a proposal for what was never asked. */
    ProfileEdit edit(Viewer viewer) {
        var kept = profiles.find(viewer.id());
        var guess = kept.givenName().isEmpty() && !generated(viewer)
                ? NameGuess.of(kept.name())
                : new NameGuess(kept.givenName(), kept.familyName());
        var form = new ProfileForm(
                guess.given(), guess.family(), kept.name(), Phone.shown(kept.phone()), kept.country(), kept.language());
        return page(viewer, form, kept, List.of(), List.of());
    }

    ProfileEdit withProblems(Viewer viewer, ProfileForm form, List<Problem> problems) {
        return page(viewer, form, profiles.find(viewer.id()), problems, List.of());
    }

    ProfileEdit withPhotoProblems(Viewer viewer, List<Problem> problems) {
        var now = edit(viewer);
        return page(viewer, now.form(), profiles.find(viewer.id()), List.of(), problems);
    }

    private ProfileEdit page(
            Viewer viewer, ProfileForm form, Profile kept, List<Problem> problems, List<Problem> photoProblems) {
        return new ProfileEdit(
                form, countries.all(), kept.photo(), viewer.initials(), generated(viewer), problems, photoProblems);
    }

    /**
     * Keeps what was typed.
     *
     * @throws app.cuadra.values.Refused at the fields that do not do
     */
    void save(Viewer viewer, ProfileForm form) {
        var checks = new Checks();
        var given = checks.read(
                "givenName",
                () -> generated(viewer)
                        ? Text.optional(form.givenName(), GIVEN_MAX)
                        : Text.required(form.givenName(), GIVEN_MAX));
        var family = checks.read("familyName", () -> Text.optional(form.familyName(), GIVEN_MAX));
        var name = checks.read("name", () -> Text.required(form.name(), NAME_MAX));
        var country = checks.read("country", () -> countries.get(new CountryCode(form.country())));
        var phone = checks.read("phone", () -> {
            var typed = Text.optional(form.phone(), PHONE_MAX);
            return typed.isEmpty() ? "" : Phone.read(typed, form.country());
        });
        checks.that(
                Messages.LOCALES.stream().anyMatch(ours -> ours.getLanguage().equals(form.language())),
                "language",
                "profile.language");
        checks.orRefuse();
        if (given == null || family == null || name == null || country == null || phone == null) {
            throw new IllegalStateException("Checks let something through");
        }
        var profile = new Profile(given, family, name, phone, country.code().value(), form.language(), "");
        profiles.save(viewer.id(), profile, country.timeZone().getId());
    }

    /** A login without a person has a name and no given one. */
    private boolean generated(Viewer viewer) {
        return users.find(viewer.id()).orElseThrow().generated();
    }
}
