package app.cuadra.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.api.Program;
import app.cuadra.company.Needs;
import app.cuadra.company.Office;
import app.cuadra.company.Permissions;
import app.cuadra.company.Role;
import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who is let in by a token, as far as where, and what everybody else is told. */
@ApplicationTest
@Tag("HUB-50")
class ApiDoorTest {

    private static final String SELF = "/api/v1/users/self";
    private static final String COMPANY = "/api/v1/company";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Permissions permissions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Office office;

    @Autowired
    ApiDoorTest(WebApplicationContext context) {
        office = new Office(context);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aTokenTellsWhoseItIsAndForWhichCompany() {
        var ana = cast.owner();
        var program = Program.of(cast, ana.person(), ana.company(), "company:read");

        var self = program.get(SELF);
        var company = program.get(COMPANY);

        assertThat(self.status()).isEqualTo(200);
        assertThat(self.json().path("email").asString()).isEqualTo(ana.person().login());
        assertThat(self.json().path("roles").get(0).asString()).isEqualTo("ADMINISTRATOR");
        assertThat(self.json().path("companyId").asLong())
                .isEqualTo(ana.company().value());
        assertThat(company.status()).isEqualTo(200);
        assertThat(company.json().path("name").asString()).isEqualTo("Ferretería El Tornillo SAS");
        assertThat(company.header("Set-Cookie")).isEmpty();
        assertThat(company.header("X-Request-Id")).isNotEmpty();
        assertThat(company.header("X-Rate-Limit-Remaining")).isEqualTo("148");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic %%%",
                "Basic YW5h",
                "Basic AAAA",
                "Bearer cuadra_1_x",
                "Basic bmFkaWVAdG9ybmlsbG8uZXhhbXBsZTpjdWFkcmFfMV94",
                "Basic OjpAAA=="
            })
    void whoeverShowsNoTokenThatWorksIsToldHow(String authorization) {
        var answer = Program.showing(cast.port(), authorization).get(COMPANY);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isEqualTo("http.401");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aTokenOfSomebodyElseOrAPasswordOpensNothing() {
        var ana = cast.owner();
        var marta = cast.marta();
        var token = Program.token(cast.signedIn(ana.person()), ana.company(), "company:read");

        assertThat(Program.of(cast.port(), marta.login(), token).get(SELF).status())
                .isEqualTo(401);
        assertThat(Program.of(cast.port(), ana.person().login(), Cast.PASSWORD)
                        .get(SELF)
                        .status())
                .isEqualTo(401);
        assertThat(Program.of(cast.port(), ana.person().login().toUpperCase(java.util.Locale.ROOT), token)
                        .get(SELF)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSessionDoesNotOpenTheApiAndATokenDoesNotOpenPages() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());

        assertThat(visitor.get(COMPANY).status()).isEqualTo(401);
        var program =
                Program.of(cast.port(), ana.person().login(), Program.token(visitor, ana.company(), "company:read"));
        assertThat(program.get("/empresa/" + ana.company().value()).status()).isEqualTo(302);
    }

    @Test
    void whatIsNotAsItShouldBeIsAProblemInTheLanguageAskedForAndNeverAPage() {
        var ana = cast.owner();
        var program = Program.of(cast, ana.person(), ana.company(), "company:read");

        problem(program.get("/api/v1/nothing"), 404);
        problem(program.get("/api/"), 404);
        problem(program.delete(COMPANY), 405);
        problem(program.send("GET", COMPANY, "", "text/html"), 406);
        problem(program.send("PATCH", SELF, "{", "application/json"), 405);
        problem(program.send("GET", "/api/v1/%2e%2e/company", "", "*/*"), 400);
        var portuguese = program.speaking("pt-BR").get("/api/v1/nothing");
        assertThat(portuguese.json().path("detail").asString()).isEqualTo("Não encontramos esta página");
        assertThat(portuguese.header("Content-Language")).isEqualTo("pt");
        assertThat(program.speaking("en")
                        .get("/api/v1/nothing")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("We could not find this page");
    }

    private static void problem(Program.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.body()).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asString()).isEqualTo("http." + status);
        assertThat(answer.json().path("instance").asString()).contains(answer.header("X-Request-Id"));
    }

    @Test
    void aTokenIsGoodForNoMoreThanItsScopeAndItsPersonsRole() {
        var ana = cast.owner();
        var marta = cast.marta();
        office.join(ana.company(), marta.id(), Role.ACCOUNTANT);
        var program = Program.of(cast, marta, ana.company(), "company:read");
        assertThat(program.get(COMPANY).status()).isEqualTo(200);

        office.change(
                ana.company(),
                () -> office.jdbc()
                        .sql("""
                        update membership set role = 'SELLER' where company_id = :company and user_id = :user
                        """)
                        .param("company", ana.company().value())
                        .param("user", marta.id().value())
                        .update());

        assertThat(program.get(COMPANY).status()).isEqualTo(403);
        assertThat(program.get(SELF).status()).isEqualTo(200);
    }

    /** Every route of the API as every role, compared with the one table of permissions. */
    @ParameterizedTest
    @EnumSource(Role.class)
    @Tag("COM-3")
    void everyRouteLetsPassExactlyTheRolesOfTheTable(Role role) {
        var ana = cast.owner();
        var marta = cast.marta();
        office.join(ana.company(), marta.id(), Role.ADMINISTRATOR);
        var program = Program.of(cast, marta, ana.company(), scopes());
        office.change(
                ana.company(),
                () -> office.jdbc()
                        .sql("""
                        update membership set role = :role where company_id = :company and user_id = :user
                        """)
                        .param("company", ana.company().value())
                        .param("user", marta.id().value())
                        .param("role", role.name())
                        .update());

        var routes = routes();
        for (var route : routes) {
            var needs = Objects.requireNonNull(route.method().getMethodAnnotation(Needs.class), route.pattern());
            var may = permissions.allows(role, needs.area(), needs.action());
            var answer = program.send(
                    route.http(),
                    route.pattern().replaceAll("\\{\\w+}", "1"),
                    route.http().equals("POST") ? "{}" : "",
                    "application/json");

            var as = "%s %s as %s: %s".formatted(route.http(), route.pattern(), role, answer.body());
            if (may) {
                assertThat(answer.status()).as(as).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(answer.status()).as(as).isEqualTo(403);
            }
        }
        assertThat(routes).hasSizeGreaterThan(1);
    }

    private static String[] scopes() {
        return java.util.Arrays.stream(app.cuadra.api.token.Scope.values())
                .map(app.cuadra.api.token.Scope::code)
                .toArray(String[]::new);
    }

    private record Route(String http, String pattern, HandlerMethod method) {}

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/") && !pattern.endsWith("openapi.json"))
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method.name(), pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::http))
                .toList();
    }

    @Test
    void aCompanyThatAsksForASecondFactorClosesTokensMadeWithout() {
        var ana = cast.owner();
        var program = Program.of(cast, ana.person(), ana.company(), "company:read");
        assertThat(program.get(COMPANY).status()).isEqualTo(200);

        office.change(
                ana.company(),
                () -> office.jdbc()
                        .sql("update company set second_factor_required = true where id = :company")
                        .param("company", ana.company().value())
                        .update());

        problem(program.get(COMPANY), 403);
    }

    @Test
    void theHundredAndFiftyFirstRequestOfAMinuteHasToWait() {
        var ana = cast.owner();
        var program = Program.of(cast, ana.person(), ana.company(), "company:read");
        var other = Program.of(cast, ana.person(), ana.company(), "company:read");

        var answers = new java.util.ArrayList<Program.Answer>();
        // A minute may end on the way: then its count begins anew.
        while (answers.size() < 2 * TokenFilter.PER_MINUTE + 2
                && (answers.isEmpty() || answers.getLast().status() == 200)) {
            answers.add(program.get(SELF));
        }

        var refused = answers.getLast();
        problem(refused, 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
        assertThat(answers).hasSizeGreaterThan(TokenFilter.PER_MINUTE);
        assertThat(other.get(SELF).status()).isEqualTo(200);
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(program.get(SELF).status()).isEqualTo(200);
    }

    @Test
    void whoeverGuessesWaitsWhetherThePersonExistsOrNotAndThePersonDoesNot() {
        var ana = cast.owner();
        var token = Program.token(cast.signedIn(ana.person()), ana.company(), "company:read");
        var wrong = "cuadra_" + ana.company().value() + "_" + "A".repeat(43);
        var address = Ana.freshAddress();
        var known = Program.of(cast.port(), ana.person().login(), wrong).from(address);
        var unknown = Program.of(cast.port(), "nadie@eltornillo.example", wrong).from(Ana.freshAddress());

        for (var i = 0; i < 5; i++) {
            assertThat(known.get(SELF).status()).isEqualTo(401);
            assertThat(unknown.get(SELF).status()).isEqualTo(401);
        }
        var told = known.get(SELF);
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.header("Retry-After")).isNotEmpty();
        assertThat(unknown.get(SELF).status()).isEqualTo(429);
        assertThat(Program.of(cast.port(), ana.person().login(), token)
                        .from(address)
                        .get(SELF)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void staffOfAFirmReachTheClientsTheyMaySeeAndNoOther() {
        var luis = cast.accountant(2);
        var shown = luis.clients().getFirst();
        var marta = cast.assistant(luis, List.of(shown));
        var program = Program.of(cast, luis.person(), shown, "company:read");

        assertThat(program.get(COMPANY).json().path("id").asLong()).isEqualTo(shown.value());
        assertThat(cast.signedIn(marta)
                        .get("/empresa/" + luis.clients().getLast().value() + "/integraciones/api")
                        .status())
                .isEqualTo(404);
    }
}
