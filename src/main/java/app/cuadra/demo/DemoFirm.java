package app.cuadra.demo;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.demo.CastFile.Client;
import app.cuadra.demo.CastFile.Standing;
import app.cuadra.identity.Users;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.practice.client.LinkState;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The people and clients of Mora Contadores, made as real ones are: through the contracts of the modules, so that every
 * rule holds for them. Each method takes part in the caller's transaction.
 */
@Component
@ConditionalOnBooleanProperty("cuadra.demo")
class DemoFirm {

    /** What everybody of the cast signs in with. Published: nothing real may stand beside them. */
    static final String PASSWORD = "demo-cuadra-2026";

    static final CountryCode COUNTRY = new CountryCode("CO");
    static final Email LUIS = new Email("luis@moracontadores.example");
    static final Email MARTA = new Email("marta@moracontadores.example");
    static final Email ANA = new Email("ana@laespiga.example");

    private final Users users;
    private final Companies companies;
    private final Clients clients;
    private final Countries countries;

    DemoFirm(Users users, Companies companies, Clients clients, Countries countries) {
        this.users = users;
        this.companies = companies;
        this.clients = clients;
        this.countries = countries;
    }

    /** A person of the firm, with an address that needs no proof. */
    UserId person(Email email, String name) {
        return users.createVerified(email, name, PASSWORD, language(COUNTRY), zone(COUNTRY));
    }

    /** The firm's clients, in its scope. */
    void addClients(PracticeId practice, UserId by) {
        var cast = CastFile.clients(countries);
        var logins = logins(cast);
        var ids = companies.foundAll(
                IntStream.range(0, cast.size())
                        .mapToObj(i -> company(cast.get(i), administrator(cast.get(i), logins.get(i))))
                        .toList(),
                by);
        clients.linkAll(
                practice,
                IntStream.range(0, cast.size())
                        .mapToObj(i -> link(cast.get(i), ids.get(i), logins.get(i)))
                        .toList(),
                by);
        handOut(practice, cast, ids, logins);
    }

    /** For each client the login without a person that opens it, if it has one. */
    private List<Optional<UserId>> logins(List<Client> cast) {
        var without = cast.stream().filter(DemoFirm::withCredential).toList();
        var made = users.createGenerated(without.stream()
                        .map(client ->
                                new Users.NewLogin(client.name(), language(client.country()), zone(client.country())))
                        .toList())
                .iterator();
        return cast.stream()
                .map(client -> withCredential(client) ? Optional.of(made.next().id()) : Optional.<UserId>empty())
                .toList();
    }

    private static boolean withCredential(Client client) {
        return client.standing() == Standing.CREDENTIAL || client.standing() == Standing.ISSUED;
    }

    /** Who has answered the firm signs in like everybody; who has not will choose a password of their own first. */
    private Optional<UserId> administrator(Client client, Optional<UserId> login) {
        return login.or(() -> client.owner().map(name -> switch (client.standing()) {
            case PENDING ->
                users.createForSomebody(
                        client.email(), name, PASSWORD, language(client.country()), zone(client.country()));
            case LINKED, CREDENTIAL, ISSUED ->
                users.createVerified(
                        client.email(), name, PASSWORD, language(client.country()), zone(client.country()));
        }));
    }

    private static NewCompany company(Client client, Optional<UserId> administrator) {
        return new NewCompany(
                client.name(),
                client.country(),
                Optional.of(client.taxId()),
                administrator,
                client.phone(),
                client.email().value(),
                client.activity(),
                client.responsibilities());
    }

    private static NewLink link(Client client, CompanyId company, Optional<UserId> login) {
        return new NewLink(
                company,
                client.name(),
                client.country(),
                Optional.of(client.taxId()),
                client.standing() == Standing.PENDING ? LinkState.PENDING : LinkState.LINKED,
                login);
    }

    private void handOut(PracticeId practice, List<Client> cast, List<CompanyId> ids, List<Optional<UserId>> logins) {
        var out = new ArrayList<CompanyId>();
        var users = new ArrayList<UserId>();
        for (var i = 0; i < cast.size(); i++) {
            if (cast.get(i).standing() == Standing.ISSUED) {
                out.add(ids.get(i));
                users.add(logins.get(i).orElseThrow());
            }
        }
        this.users.issuePasswords(users);
        clients.credentialsIssued(practice, out);
    }

    private String language(CountryCode code) {
        return country(code).languages().getFirst().getLanguage();
    }

    private String zone(CountryCode code) {
        return country(code).timeZone().getId();
    }

    private Country country(CountryCode code) {
        return countries.get(code);
    }
}
