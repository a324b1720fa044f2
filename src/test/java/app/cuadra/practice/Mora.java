package app.cuadra.practice;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.Users;
import app.cuadra.identity.Users.NewLogin;
import app.cuadra.identity.user.UserTable;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.firm.Firms;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** Luis Mora, accountant, with a firm of his own that no other test sees. */
public final class Mora {

    private static final String PASSWORD = "una-clave-larga-para-luis";
    private static final CountryCode COLOMBIA = new CountryCode("CO");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext program;
    private final String email = "luis" + NUMBER.incrementAndGet() + "@moracontadores.example";
    private final UserId id;
    private final PracticeId firm;

    public Mora(ApplicationContext program, boolean emailVerified) {
        this.program = program;
        id = user(email, "Luis Mora");
        if (emailVerified) {
            bean(TransactionOperations.class)
                    .executeWithoutResult(_ -> bean(UserTable.class).verify(id, new Email(email)));
        }
        program.getBeansOfType(StartingPlace.class).values().stream()
                .filter(place -> place.work() == StartingPlace.Work.ACCOUNTANT)
                .forEach(place -> place.make(id, "Mora Contadores", "CO"));
        firm = bean(Firms.class).of(id).getFirst().id();
    }

    public Mora(ApplicationContext program) {
        this(program, true);
    }

    /** Luis. */
    public UserId id() {
        return id;
    }

    /** His firm. */
    public PracticeId firm() {
        return firm;
    }

    /** The address of his list. */
    public String path() {
        return "/contador/" + firm.value() + "/empresas";
    }

    /** Luis as somebody who signs in. */
    public Cast.Person person() {
        return new Cast.Person(id, email, PASSWORD, "Luis Mora");
    }

    /** What he signs in with. */
    public String email() {
        return email;
    }

    /** His password. */
    public String password() {
        return PASSWORD;
    }

    /** Luis at a browser, signed in. */
    public Visitor visitor(int port) {
        var visitor = new Visitor(port);
        visitor.get("/ingresar");
        visitor.post("/ingresar", "login", email, "password", PASSWORD);
        return visitor;
    }

    /** Founds a company and makes it his client. */
    public CompanyId client(String name, String nit, LinkState state) {
        var company = new NewCompany(name, COLOMBIA, taxId(nit), Optional.empty(), "", "", "", List.of());
        return within(() -> {
            var founded = bean(Companies.class).found(company, id);
            var link = new NewLink(founded, name, COLOMBIA, taxId(nit), state, Optional.empty());
            bean(Clients.class).linkAll(firm, List.of(link), id);
            return founded;
        });
    }

    /** A client whose company only an automatic credential opens (ACC-25); its password was never handed out. */
    public CompanyId credentialClient(String name, String nit) {
        return within(() -> {
            var login = bean(Users.class)
                    .createGenerated(List.of(new NewLogin(name, "es", "America/Bogota")))
                    .getFirst()
                    .id();
            var founded = bean(Companies.class)
                    .found(new NewCompany(name, COLOMBIA, taxId(nit), Optional.of(login), "", "", "", List.of()), id);
            var link = new NewLink(founded, name, COLOMBIA, taxId(nit), LinkState.LINKED, Optional.of(login));
            bean(Clients.class).linkAll(firm, List.of(link), id);
            return founded;
        });
    }

    /** Makes companies his clients that nobody needs to enter. */
    public void links(NewLink... links) {
        within(() -> {
            bean(Clients.class).linkAll(firm, Arrays.asList(links), id);
            return firm;
        });
    }

    /** Does work in the firm's scope. */
    public <T> T within(Supplier<T> work) {
        return bean(Tenancy.class).within(firm, work);
    }

    /** A NIT, or none when it is empty. */
    public Optional<TaxId> taxId(String nit) {
        return nit.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        bean(Countries.class).get(COLOMBIA).taxIdType("CO-NIT").read(nit));
    }

    private UserId user(String address, String name) {
        var hash = bean(PasswordEncoder.class).encode(PASSWORD);
        return bean(UserTable.class)
                .add(new UserTable.NewPerson(
                        new Email(address), name, String.valueOf(hash), false, "es", "CO", "America/Bogota"))
                .orElseThrow();
    }

    private <T> T bean(Class<T> type) {
        return program.getBean(type);
    }
}
