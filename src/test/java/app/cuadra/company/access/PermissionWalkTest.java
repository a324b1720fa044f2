package app.cuadra.company.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Grant;
import app.cuadra.company.Needs;
import app.cuadra.company.Office;
import app.cuadra.company.OwnRole;
import app.cuadra.company.Permission;
import app.cuadra.company.Permissions;
import app.cuadra.company.Role;
import app.cuadra.files.Papers;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of a company as every role, compared with the one table: routes and roles are read from the running
 * program, so that what is added is walked by itself.
 */
@ApplicationTest
@Tag("COM-3")
class PermissionWalkTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Permissions permissions;

    @Autowired
    Cast cast;

    private final Office office;
    private final WebApplicationContext context;
    private @Nullable Shared shared;
    private CompanyId company;
    private final List<String> wrong = new ArrayList<>();
    private int asked;
    private int allowed;

    @Autowired
    PermissionWalkTest(WebApplicationContext context) {
        this.context = context;
        office = new Office(context);
    }

    @BeforeEach
    void aCompany() {
        company = cast.owner().company();
    }

    private record Route(HttpMethod http, String pattern, HandlerMethod method) {}

    /** A role to walk with: how somebody gets it, and what they may do then. */
    private record Walker(String name, Grant grant, Function<UserId, UserId> joins) {}

    @Test
    void everyRouteLetsPassExactlyTheRolesOfTheTable() {
        var routes = routes();
        var walkers = walkers();

        for (var walker : walkers) {
            for (var route : routes) {
                walk(route, walker);
            }
        }

        System.out.printf(
                "Permission walk: %d routes x %d roles = %d requests, %d let in, %d kept out%n",
                routes.size(), walkers.size(), asked, allowed, asked - allowed);
        assertThat(asked).isEqualTo(routes.size() * walkers.size()).isPositive();
        assertThat(allowed).isBetween(1, asked - 1);
        assertThat(wrong).isEmpty();
    }

    /** Somebody new each time: some routes end with them out of the company. */
    private void walk(Route route, Walker walker) {
        var who = walker.joins().apply(office.person());
        var needs = Objects.requireNonNull(route.method().getMethodAnnotation(Needs.class));
        var may = permissions.allows(walker.grant(), needs.area(), needs.action());

        var status = office.send(who, route.http(), path(route.pattern(), who)).status();

        asked++;
        if (may) {
            allowed++;
        }
        // Let in is anything but shut out: a form that says nothing comes back with 422.
        var asTheTable = may ? status != 403 && status != 404 && status < 500 : status == 403;
        if (!asTheTable) {
            wrong.add(route.http() + " " + route.pattern() + " as " + walker.name() + " answered " + status
                    + " though the table says " + (may ? "yes" : "no"));
        }
    }

    private List<Walker> walkers() {
        var walkers = new ArrayList<Walker>();
        for (var role : Role.values()) {
            walkers.add(new Walker(role.name(), Grant.of(role), who -> office.join(company, who, role)));
        }
        var parts = Set.of(
                new Permission(Area.HOME, Action.VIEW),
                new Permission(Area.PEOPLE, Action.VIEW),
                new Permission(Area.AUDIT, Action.EXPORT));
        var id = office.ownRole(
                company, "Revisoría", parts.stream().map(Permission::text).toArray(String[]::new));
        walkers.add(new Walker(
                "an own role", Grant.of(new OwnRole(id, "Revisoría", parts)), who -> office.join(company, who, id)));
        // A solution without areas, and every one that has some: there the other role counts, elsewhere it never does.
        var solutions = new ArrayList<>(List.of("NOT_BUILT"));
        solutions.addAll(permissions.solutions());
        for (var solution : solutions) {
            for (var role : List.of(Role.ADMINISTRATOR, Role.SELLER)) {
                var everywhere = role == Role.SELLER ? Role.ADMINISTRATOR : Role.SELLER;
                walkers.add(new Walker(
                        everywhere + " and " + role + " in " + solution,
                        new Grant(everywhere, Map.of(solution, role)),
                        who -> inSolution(office.join(company, who, everywhere), solution, role)));
            }
        }
        return walkers;
    }

    private UserId inSolution(UserId who, String solution, Role role) {
        office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        insert into solution_role (company_id, user_id, solution, role)
                        values (:company, :user, :solution, :role)
                        """)
                        .param("company", company.value())
                        .param("user", who.value())
                        .param("solution", solution)
                        .param("role", role.name())
                        .update());
        return who;
    }

    /** With something real behind every id, so that nobody is told "not found" for want of it. */
    private String path(String pattern, UserId who) {
        var values = new LinkedHashMap<String, String>();
        values.put("company", String.valueOf(company.value()));
        values.put("gateway", "wompi");
        if (pattern.contains("{member}")) {
            values.put(
                    "member",
                    String.valueOf(
                            office.join(company, cast.marta().id(), Role.SELLER).value()));
        }
        if (pattern.contains("{role}")) {
            values.put("role", String.valueOf(office.ownRole(company, "Rol " + asked, "HOME VIEW")));
        }
        if (pattern.contains("{practice}")) {
            var papers = papers();
            values.put("practice", String.valueOf(papers.practice()));
            values.put("file", String.valueOf(papers.file()));
        }
        if (pattern.contains("{invitation}")) {
            values.put("invitation", String.valueOf(invitation()));
        }
        if (pattern.contains("{apiToken}")) {
            values.put("apiToken", String.valueOf(token(who)));
        }
        if (pattern.contains("{payment_link}")) {
            var link = paymentLink();
            values.put("payment_link", String.valueOf(link));
            values.put("payment_refund", String.valueOf(refund(link)));
        }
        if (pattern.contains("{webhook}")) {
            var webhook = webhook(who);
            values.put("webhook", String.valueOf(webhook));
            values.put("delivery", String.valueOf(delivery(webhook)));
        }
        var path = pattern;
        for (var value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertThat(path).as("this test has nothing for an id of %s", pattern).doesNotContain("{");
        return path;
    }

    private long webhook(UserId who) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        insert into webhook (company_id, user_id, url, events, secret, created_at)
                        values (:company, :user, 'https://hooks.example/', '{"person.added"}', '', now())
                        returning id
                        """)
                        .param("company", company.value())
                        .param("user", who.value())
                        .query(Long.class)
                        .single());
    }

    private long delivery(long webhook) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        insert into webhook_delivery (
                            company_id, webhook_id, uid, event, subject, body, created_at, queued_at, state)
                        values (:company, :webhook, gen_random_uuid(), 'person.added', 'person:1', '{}', now(), now(),
                                'DELIVERED')
                        returning id
                        """)
                        .param("company", company.value())
                        .param("webhook", webhook)
                        .query(Long.class)
                        .single());
    }

    private long token(UserId who) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        insert into api_token (
                            company_id, user_id, name, scopes, met, hash, ending, created_at, minute)
                        values (:company, :user, 'Tienda en línea', '{"company:read"}', '{}',
                                sha256(:secret::bytea), 'abcd', now(), now())
                        returning id
                        """)
                        .param("company", company.value())
                        .param("user", who.value())
                        .param("secret", "secret " + asked)
                        .query(Long.class)
                        .single());
    }

    private long paymentLink() {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        with connection as (
                            insert into gateway_connection (
                                company_id, provider, sandbox, account, details, endings, notice_key, connected_at,
                                connected_by, checked_at, check_outcome, disconnected_at, disconnected_by)
                            values (:company, 'WOMPI', true, '', '{}', '{}', :unique, now(), 1, now(), 'OK', now(), 1)
                            returning id)
                        insert into payment_link (
                            company_id, connection_id, secret, outside_reference, reference, description, currency,
                            amount, state, created_at, created_by)
                        select :company, id, :unique, :unique, 'FV-1', 'Taladro', 'COP', 1500, 'OPEN', now(), 1
                        from connection returning id
                        """)
                        .param("company", company.value())
                        .param("unique", "walk" + asked)
                        .query(Long.class)
                        .single());
    }

    private record Shared(long practice, long file) {}

    /** A file that a firm shares with the company; made once. */
    private Shared papers() {
        var made = shared;
        if (made == null) {
            var luis = cast.accountant(0);
            Papers.link(context, luis, company);
            var folder = new Papers(cast.signedIn(luis.person()), luis.practice(), company);
            made = new Shared(luis.practice().value(), folder.add("RUT.pdf", Papers.real("rut.pdf")));
            folder.post("/compartir", "shared", "yes");
            shared = made;
        }
        return made;
    }

    private long refund(long link) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        with paid as (
                            insert into payment (company_id, link_id, outside_id, state, currency, amount, first_told_at)
                            values (:company, :link, 'walk', 'APPROVED', 'COP', 1500, now()) returning id)
                        insert into payment_refund (
                            company_id, payment_id, key, amount, state, requested_at, requested_by)
                        select :company, id, 'walk', 500, 'DONE', now(), 1 from paid returning id
                        """)
                        .param("company", company.value())
                        .param("link", link)
                        .query(Long.class)
                        .single());
    }

    private long invitation() {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        insert into company_invitation (company_id, name, email, role, language, created_at, created_by)
                        values (:company, 'Rosa Peña', :email, 'SELLER', 'es', now(), 1)
                        returning id
                        """)
                        .param("company", company.value())
                        .param("email", "rosa" + asked + "@laespiga.example")
                        .query(Long.class)
                        .single());
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/empresa/"))
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method.asHttpMethod(), pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Route::pattern)
                        .thenComparing(route -> route.http().name()))
                .toList();
    }
}
