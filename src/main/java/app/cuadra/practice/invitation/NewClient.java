package app.cuadra.practice.invitation;

import static java.util.Objects.requireNonNull;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.identity.Users;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.Checks;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Messages;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates a company for a client who does not use Cuadra yet (ACC-21): the client's user, who must change the password
 * at the first entry; the company with that user as administrator; the link, pending until the client accepts. All of it
 * or nothing.
 */
@Component
class NewClient {

    private static final int MAX_NAME = 200;
    private static final int MAX_ACTIVITY = 400;

    private final ObjectProvider<Users> users;
    private final Companies companies;
    private final Countries countries;
    private final Clients clients;
    private final Invitations invitations;
    private final Posting posting;

    NewClient(
            ObjectProvider<Users> users,
            Companies companies,
            Countries countries,
            Clients clients,
            Invitations invitations,
            Posting posting) {
        this.users = users;
        this.companies = companies;
        this.countries = countries;
        this.clients = clients;
        this.invitations = invitations;
        this.posting = posting;
    }

    private record Checked(String name, Email email, Optional<TaxId> taxId, String activity) {}

    /**
     * Creates it all.
     *
     * @throws Refused with the problems of each field; {@code client.emailTaken}, {@code client.alreadyYours} and
     *     {@code client.taken} when there is somebody or something like it already
     */
    @Transactional
    public CompanyId create(Firm firm, NewClientForm form, Viewer by) {
        var country = country(form.country());
        var checked = checked(firm, country, form);
        var client = user(checked, form.password(), country);
        var company = found(country, checked, form, client, by.id());
        var link = new NewLink(
                company, checked.name(), country.code(), checked.taxId(), LinkState.PENDING, Optional.empty());
        clients.linkAll(firm.id(), List.of(link), by.id());
        invitations.activate(firm, company, checked.name(), checked.email(), client, language(country), by.id());
        posting.sendWaiting(firm, by.id());
        return company;
    }

    Country country(String code) {
        try {
            return countries.get(new CountryCode(code));
        } catch (Refused refused) {
            throw refused.at("country");
        }
    }

    private Checked checked(Firm firm, Country country, NewClientForm form) {
        var checks = new Checks();
        var email = checks.read("email", () -> new Email(form.email()));
        checks.that(!form.password().isEmpty(), "password", "text.required");
        var name = checks.read("name", () -> Text.required(form.name(), MAX_NAME));
        var taxId = form.taxId().isBlank() ? null : checks.read("taxId", () -> country.taxpayer(form.taxId()));
        var activity = checks.read("activity", () -> activity(country, form.activity()));
        if (taxId != null) {
            var mine =
                    !clients.existing(firm.id(), country.code(), List.of(taxId)).isEmpty();
            checks.that(!mine, "taxId", "client.alreadyYours");
            checks.that(mine || companies.taken(country.code(), List.of(taxId)).isEmpty(), "taxId", "client.taken");
        }
        checks.orRefuse();
        return new Checked(
                requireNonNull(name), requireNonNull(email), Optional.ofNullable(taxId), requireNonNull(activity));
    }

    /** The code somebody typed or chose from the suggestions, which write the name after it. */
    private static String activity(Country country, String typed) {
        var text = Text.optional(typed, MAX_ACTIVITY);
        if (text.isEmpty() || country.activities().isEmpty()) {
            return text;
        }
        var code = text.split(" ", 2)[0];
        if (country.activities().find(code).isPresent()) {
            return code;
        }
        var named = country.activities().search(text, 2);
        if (named.size() == 1) {
            return named.getFirst().code();
        }
        throw Refused.because("client.activityUnknown");
    }

    private UserId user(Checked checked, String password, Country country) {
        try {
            return users.getObject()
                    .createForSomebody(
                            checked.email(),
                            checked.name(),
                            password,
                            language(country).getLanguage(),
                            country.timeZone().getId());
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(problem -> problem.code().equals("user.emailTaken")
                            ? Problem.of("client.emailTaken", "email")
                            : problem)
                    .toList());
        }
    }

    private CompanyId found(Country country, Checked checked, NewClientForm form, UserId client, UserId by) {
        try {
            var wanted = new NewCompany(
                    checked.name(),
                    country.code(),
                    checked.taxId(),
                    Optional.of(client),
                    "",
                    checked.email().value(),
                    checked.activity(),
                    form.responsibility());
            return companies
                    .foundFree(List.of(wanted), by)
                    .getFirst()
                    .orElseThrow(() -> new Refused(List.of(Problem.of("client.taken", "taxId"))));
        } catch (Refused refused) {
            throw new Refused(refused.problems().stream()
                    .map(problem -> problem.field().equals("responsibilities") ? problem.at("responsibility") : problem)
                    .toList());
        }
    }

    private static java.util.Locale language(Country country) {
        return Messages.closest(country.languages().getFirst());
    }
}
