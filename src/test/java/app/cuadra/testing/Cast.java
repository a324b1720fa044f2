package app.cuadra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.identity.Ana;
import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.StartingPlace.Work;
import app.cuadra.identity.Users;
import app.cuadra.identity.Users.NewLogin;
import app.cuadra.identity.user.UserTable;
import app.cuadra.identity.user.UserTable.NewPerson;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.ClientAccess;
import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The people and places of the tests, always the same characters: Luis Mora and his firm Mora Contadores, Ana and her
 * Ferretería El Tornillo, Panadería La Espiga, Marta Ruiz. Each call makes new ones with addresses and identifications of
 * their own, so that tests never meet.
 *
 * <pre>{@code
 * @Autowired Cast cast;
 *
 * var luis = cast.accountant(3);
 * var page = cast.signedIn(luis.person()).get("/contador/" + luis.practice().value() + "/empresas");
 * }</pre>
 */
public final class Cast {

    /** What everybody signs in with. */
    public static final String PASSWORD = "tornillos y tuercas 47";

    private static final CountryCode COLOMBIA = new CountryCode("CO");
    private static final AtomicLong NUMBERS = new AtomicLong(901_000_000);
    /** Hashed once: stretching a password costs a tenth of a second, and there are hundreds of people. */
    private static final String KEPT = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);

    private final UserTable users;
    private final Companies companies;
    private final Countries countries;
    private final Contracts contracts;
    private final Environment environment;

    Cast(UserTable users, Companies companies, Countries countries, Contracts contracts, Environment environment) {
        this.users = users;
        this.companies = companies;
        this.countries = countries;
        this.contracts = contracts;
        this.environment = environment;
    }

    /** What making firms and logins takes. */
    record Contracts(
            List<StartingPlace> places,
            Firms firms,
            Clients clients,
            ClientAccess access,
            Users logins,
            Tenancy tenancy,
            TransactionOperations once) {}

    /** Somebody who can sign in: with an e-mail, or with the name of a generated login. */
    public record Person(UserId id, String login, String password, String name) {}

    /** An accountant, the firm they founded and its clients, in order. */
    public record Accountant(Person person, PracticeId practice, List<CompanyId> clients) {}

    /** Somebody who runs a company of their own. */
    public record Owner(Person person, CompanyId company) {}

    /** Ana, who has no place yet. */
    public Person ana() {
        return person("Ana Torres", "ana.%d@eltornillo.example");
    }

    /** Luis, who has no firm yet. */
    public Person luis() {
        return person("Luis Mora", "luis.%d@moracontadores.example");
    }

    /** Marta, who has no place yet. */
    public Person marta() {
        return person("Marta Ruiz", "marta.%d@moracontadores.example");
    }

    /** Ana with Ferretería El Tornillo SAS. */
    public Owner owner() {
        var ana = ana();
        return new Owner(ana, company("Ferretería El Tornillo SAS", Optional.of(ana.id()), ana.id()));
    }

    /** A company run by a login without a person (ACC-25), which has its first password. */
    public Owner generated(String company) {
        var made = contracts.logins().createGenerated(List.of(new NewLogin(company, "es", "America/Bogota")));
        var id = made.getFirst().id();
        var password = contracts.logins().issuePasswords(List.of(id)).getFirst();
        var login = new Person(id, made.getFirst().username(), password, company);
        return new Owner(login, company(company, Optional.of(id), id));
    }

    /** Luis with Mora Contadores and as many linked clients: Panadería La Espiga 1, 2 … */
    public Accountant accountant(int clients) {
        var luis = luis();
        var firm = firm(luis);
        return new Accountant(luis, firm, clients(firm, luis, clients));
    }

    /** Mora Contadores, founded by this person. */
    public PracticeId firm(Person founder) {
        contracts.places().stream()
                .filter(place -> place.work() == Work.ACCOUNTANT)
                .forEach(place -> place.make(founder.id(), "Mora Contadores", COLOMBIA.value()));
        return contracts.firms().of(founder.id()).getFirst().id();
    }

    /** Marta, who works in this firm as an assistant and sees only those of its clients. */
    public Person assistant(Accountant luis, List<CompanyId> chosen) {
        return colleague(luis, Post.ASSISTANT, chosen);
    }

    /** Marta, who has this post in the firm and sees only those of its clients. */
    public Person colleague(Accountant luis, Post post, List<CompanyId> chosen) {
        var marta = marta();
        var scope = new Tenancy.Scope(luis.person().id(), luis.practice(), null, List.of());
        contracts
                .tenancy()
                .within(
                        scope,
                        () -> contracts.once().execute(_ -> {
                            contracts.firms().take(luis.practice(), marta.id(), post, false, Optional.empty());
                            return contracts
                                    .access()
                                    .give(
                                            luis.practice(),
                                            new Holder.Member(marta.id()),
                                            chosen,
                                            Optional.empty(),
                                            luis.person().id());
                        }));
        return marta;
    }

    /** Founds companies and links them to the firm. */
    public List<CompanyId> clients(PracticeId firm, Person by, int number) {
        if (number == 0) {
            return List.of();
        }
        return contracts
                .tenancy()
                .within(
                        new Tenancy.Scope(by.id(), firm, null, List.of()),
                        () -> contracts.once().execute(_ -> foundAndLinked(firm, by, number)));
    }

    private List<CompanyId> foundAndLinked(PracticeId firm, Person by, int number) {
        var wanted = IntStream.rangeClosed(1, number)
                .mapToObj(i -> newCompany("Panadería La Espiga " + i, Optional.empty()))
                .toList();
        var ids = companies.foundAll(wanted, by.id());
        var links = new ArrayList<NewLink>();
        for (var i = 0; i < number; i++) {
            links.add(new NewLink(
                    ids.get(i),
                    wanted.get(i).name(),
                    COLOMBIA,
                    wanted.get(i).taxId(),
                    LinkState.LINKED,
                    Optional.empty()));
        }
        contracts.clients().linkAll(firm, links, by.id());
        return ids;
    }

    /** A company with an identification nobody else has. */
    public CompanyId company(String name, Optional<UserId> administrator, UserId by) {
        return companies.found(newCompany(name, administrator), by);
    }

    /** A NIT that nobody else has. */
    public TaxId nit() {
        return countries.taxIdType("CO-NIT").read(String.valueOf(NUMBERS.incrementAndGet()));
    }

    /** A visitor of the running program who has not signed in. */
    public Visitor visitor() {
        return new Visitor(port());
    }

    /**
     * This person with a session, made by the form of the sign-in page, from a network address of their own: many
     * people signing in from one would have to wait.
     */
    public Visitor signedIn(Person person) {
        var visitor = visitor().from(Ana.freshAddress());
        var asked = visitor.get("/ingresar");
        assertThat(asked.status()).as("the sign-in page: %s", asked.body()).isEqualTo(200);
        var answer = visitor.post("/ingresar", "login", person.login(), "password", person.password());
        assertThat(answer.status()).as("signing in as %s", person.login()).isEqualTo(303);
        assertThat(answer.location()).as("signing in as %s", person.login()).doesNotContain("ingresar");
        // The token of the forms changed with the session.
        visitor.follow("/");
        return visitor;
    }

    /** Signs this person in in a browser, by what stands on the page. */
    public Browser signedIn(Browser browser, Person person) {
        var page = browser.page();
        page.navigate("/ingresar");
        page.locator("input[name=login]").fill(person.login());
        page.locator("input[name=password]").fill(person.password());
        page.locator("form:has(input[name=password]) button[type=submit]")
                .last()
                .click();
        page.waitForURL(url -> !url.contains("/ingresar"));
        return browser;
    }

    /** Where the program listens. */
    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private Person person(String name, String login) {
        var email = new Email(login.formatted(NUMBERS.incrementAndGet()));
        var id = users.add(new NewPerson(email, name, KEPT, false, "es", "CO", "America/Bogota"))
                .orElseThrow();
        users.verify(id, email);
        return new Person(id, email.value(), PASSWORD, name);
    }

    private NewCompany newCompany(String name, Optional<UserId> administrator) {
        return new NewCompany(
                name, COLOMBIA, Optional.of(nit()), administrator, "604 444 55 66", "", "4752", List.of("R-99-PN"));
    }
}
