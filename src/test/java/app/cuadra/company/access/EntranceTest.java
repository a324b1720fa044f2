package app.cuadra.company.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Needs;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.values.CompanyId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may be in a company, and what each role may do there: every route is read from the program itself. */
@ApplicationTest
@Tag("COM-3")
class EntranceTest {

    private static final String BEGINNING = "/empresa/{company}";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    TestClock clock;

    private final Office office;

    @Autowired
    EntranceTest(WebApplicationContext context) {
        office = new Office(context);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void everyRouteOfACompanySaysWhatItNeeds() {
        var silent = routes().filter(route -> route.method().getMethodAnnotation(Needs.class) == null)
                .map(route -> route.method().getShortLogMessage());

        assertThat(silent).isEmpty();
        assertThat(routes()).isNotEmpty();
    }

    /** The walk compares routes with what they say they need; here it shows when one says too little. */
    @Test
    void whatChangesSomethingNeedsMoreThanToSeeIt() {
        var everybodys = Set.of(BEGINNING + "/configuracion/salida");
        var tooLittle = routes().filter(route -> route.http() != HttpMethod.GET)
                .filter(route -> Objects.requireNonNull(route.method().getMethodAnnotation(Needs.class))
                                .action()
                        == Action.VIEW)
                .map(Route::pattern)
                .filter(pattern -> !everybodys.contains(pattern));

        assertThat(tooLittle).isEmpty();
    }

    @Test
    void noRouteGetsACompanyInAnotherWay() {
        var others = mapping.getHandlerMethods().entrySet().stream()
                // Programs say their company by their token; the same entrance stands before them.
                .filter(entry -> patterns(entry.getKey())
                        .noneMatch(pattern -> isOfACompany(pattern) || pattern.startsWith("/api/v1/")))
                .filter(entry -> Arrays.stream(entry.getValue().getMethodParameters())
                        .map(parameter -> parameter.getParameterType())
                        .anyMatch(type -> type == CompanyId.class || type == Access.class))
                .map(entry -> entry.getValue().getShortLogMessage());

        assertThat(others).isEmpty();
    }

    @TestFactory
    @Tag("COM-5")
    Stream<DynamicTest> aStrangerIsToldThatItDoesNotExist() {
        return routes().map(route -> DynamicTest.dynamicTest(route.http() + " " + route.pattern(), () -> {
            var company = office.company("Ferretería El Tornillo SAS", office.person());
            var path = route.pattern()
                    .replace("{company}", String.valueOf(company.value()))
                    .replaceAll("\\{[^}]+}", "1");

            assertThat(office.send(office.person(), route.http(), path).status())
                    .isEqualTo(404);
        }));
    }

    @Test
    void aCompanyThatDoesNotExistAndANameInsteadOfANumberAreNotFound() {
        var ana = office.person();

        assertThat(office.get(ana, "/empresa/999999999").status()).isEqualTo(404);
        assertThat(office.get(ana, "/empresa/tornillo").status()).isEqualTo(404);
        assertThat(office.get(ana, "/empresa/99999999999999999999").status()).isEqualTo(404);
    }

    @Test
    void aRoleThatIsTakenAwayEndsAtTheNextRequest() {
        var company = office.company("Ferretería El Tornillo SAS", office.person());
        var marta = office.member(company, Role.ASSISTANT);
        var path = "/empresa/" + company.value();
        assertThat(office.get(marta, path).status()).isEqualTo(200);

        office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        update membership set state = 'DISABLED' where company_id = :company and user_id = :user
                        """)
                        .param("company", company.value())
                        .param("user", marta.value())
                        .update());

        assertThat(office.get(marta, path).status()).isEqualTo(404);
    }

    @Test
    void visitsAreNotedOncePerMinute() {
        var ana = office.person();
        var company = office.company("Ferretería El Tornillo SAS", ana);
        var path = "/empresa/" + company.value();
        office.get(ana, path);
        var first = visit(company);

        clock.advance(Duration.ofSeconds(30));
        office.get(ana, path);
        var again = visit(company);
        clock.advance(Duration.ofSeconds(45));
        office.get(ana, path);

        assertThat(again).isEqualTo(first);
        assertThat(visit(company)).isNotEqualTo(first);
    }

    @Test
    @Tag("ACC-26")
    void whoIsKeptFromChangingSomethingLeavesTheCompanyUntouched() {
        var company = office.company("Ferretería El Tornillo SAS", office.person());
        var seller = office.member(company, Role.SELLER);

        var refused = office.post(seller, "/empresa/" + company.value() + "/configuracion/empresa");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(untouched(company)).isTrue();
    }

    private boolean untouched(CompanyId company) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        select last_written_at is null from company where id = :company
                        """)
                        .param("company", company.value())
                        .query(Boolean.class)
                        .single());
    }

    private String visit(CompanyId company) {
        return office.change(
                company,
                () -> office.jdbc()
                        .sql("""
                        select entered_at::text from recent_company where company_id = :company
                        """)
                        .param("company", company.value())
                        .query(String.class)
                        .single());
    }

    private record Route(HttpMethod http, String pattern, HandlerMethod method) {}

    private Stream<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> patterns(entry.getKey())
                        .filter(pattern -> pattern.startsWith("/empresa/"))
                        .map(pattern -> route(entry, pattern)));
    }

    private static Route route(Map.Entry<RequestMappingInfo, HandlerMethod> entry, String pattern) {
        assertThat(isOfACompany(pattern)).as(pattern).isTrue();
        var http = entry.getKey().getMethodsCondition().getMethods().stream()
                .findFirst()
                .orElseThrow();
        return new Route(http.asHttpMethod(), pattern, entry.getValue());
    }

    private static boolean isOfACompany(String pattern) {
        return pattern.equals(BEGINNING) || pattern.startsWith(BEGINNING + "/");
    }

    private static Stream<String> patterns(RequestMappingInfo info) {
        return info.getPatternValues().stream();
    }
}
