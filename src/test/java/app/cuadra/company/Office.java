package app.cuadra.company;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.identity.session.SignedIn;
import app.cuadra.identity.user.Account;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The companies and people of these tests: each test founds its own, asks as one of them and reads the answer. */
public final class Office {

    private static final AtomicLong NUMBERS = new AtomicLong(830_000_000);
    private static final AtomicLong USERS = new AtomicLong(8_000_000);
    private static final CountryCode COLOMBIA = new CountryCode("CO");

    private final WebApplicationContext context;
    private final MockMvc web;

    public Office(WebApplicationContext context) {
        this.context = context;
        web = MockMvcBuilders.webAppContextSetup(context)
                .<DefaultMockMvcBuilder>apply(springSecurity())
                .build();
    }

    /** An answer as a browser gets it. */
    public record Answer(int status, String body, String location) {}

    /** Somebody nobody knows yet. */
    public UserId person() {
        return new UserId(USERS.incrementAndGet());
    }

    /** A company on its trial whose administrator this is. */
    public CompanyId company(String name, UserId administrator) {
        return context.getBean(Companies.class)
                .found(
                        new NewCompany(
                                name, COLOMBIA, Optional.of(nit()), Optional.of(administrator), "", "", "", List.of()),
                        administrator);
    }

    /** A made-up NIT that no other test has. */
    public TaxId nit() {
        return context.getBean(Countries.class).taxIdType("CO-NIT").read(String.valueOf(NUMBERS.incrementAndGet()));
    }

    /** Somebody new who is one of the company's people. */
    public UserId member(CompanyId company, Role role) {
        return join(company, person(), role);
    }

    /** Makes this person one of the company's people. */
    public UserId join(CompanyId company, UserId user, Role role) {
        change(
                company,
                () -> jdbc().sql("""
                        insert into membership (company_id, user_id, role, since) values (:company, :user, :role, now())
                        """)
                        .param("company", company.value())
                        .param("user", user.value())
                        .param("role", role.name())
                        .update());
        return user;
    }

    /** A role of the company's own, with these permissions; its number. */
    public long ownRole(CompanyId company, String name, String... permissions) {
        return change(
                company,
                () -> jdbc().sql("""
                        insert into own_role (company_id, name, permissions) values (:company, :name, :permissions)
                        returning id
                        """)
                        .param("company", company.value())
                        .param("name", name)
                        .param("permissions", permissions)
                        .query(Long.class)
                        .single());
    }

    /** Makes this person one of the company's people, with a role of its own. */
    public UserId join(CompanyId company, UserId user, long ownRole) {
        change(
                company,
                () -> jdbc().sql("""
                        insert into membership (company_id, user_id, own_role_id, since)
                        values (:company, :user, :role, now())
                        """)
                        .param("company", company.value())
                        .param("user", user.value())
                        .param("role", ownRole)
                        .update());
        return user;
    }

    /** Does something in the company's own rows. */
    public <T> T change(CompanyId company, Supplier<T> work) {
        return context.getBean(Tenancy.class)
                .within(
                        company,
                        () -> Objects.requireNonNull(
                                context.getBean(TransactionTemplate.class).execute(_ -> work.get())));
    }

    /** Plain access to the database. */
    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** Opens a page as this person. */
    public Answer get(UserId who, String path) {
        return send(who, HttpMethod.GET, path);
    }

    /** Sends a form as this person: name, value, name, value … */
    public Answer post(UserId who, String path, String... namesAndValues) {
        return send(who, HttpMethod.POST, path, namesAndValues);
    }

    /** Sends any request as this person. */
    public Answer send(UserId who, HttpMethod method, String path, String... namesAndValues) {
        var request = MockMvcRequestBuilders.request(method, URI.create(path))
                .with(authentication(new SignedIn(account(who))))
                .with(csrf());
        for (var i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        try {
            MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
            var location = response.getHeader("Location");
            return new Answer(
                    response.getStatus(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    location == null ? "" : location);
        } catch (Exception failed) {
            throw new IllegalStateException(path, failed);
        }
    }

    private static Account account(UserId who) {
        return new Account(
                who,
                new Email("persona" + who.value() + "@ejemplo.co"),
                null,
                "Ana Ruiz",
                false,
                false,
                true,
                Locale.of("es"),
                "CO",
                ZoneId.of("America/Bogota"),
                true);
    }
}
