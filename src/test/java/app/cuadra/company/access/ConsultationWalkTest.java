package app.cuadra.company.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Grant;
import app.cuadra.company.Needs;
import app.cuadra.company.Office;
import app.cuadra.company.Permissions;
import app.cuadra.company.Role;
import app.cuadra.company.plan.Subscriptions;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of a company as every role while the company is in consultation mode: what writes in the books answers
 * 402, everything else as it always does. Routes and roles are read from the running program.
 */
@ApplicationTest
@Tag("COM-31")
class ConsultationWalkTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Permissions permissions;

    @Autowired
    Subscriptions subscriptions;

    private final Office office;
    private final List<String> wrong = new ArrayList<>();

    @Autowired
    ConsultationWalkTest(WebApplicationContext context) {
        office = new Office(context);
    }

    private record Route(HttpMethod http, String pattern, HandlerMethod method) {}

    @Test
    void whatWritesInTheBooksIsRefusedAndNothingElseIs() {
        var company = office.company("Panadería La Espiga SAS", office.person());
        var routes = routes();
        var refused = 0;

        for (var role : Role.values()) {
            for (var route : routes) {
                refused += walk(route, role, company) ? 1 : 0;
            }
        }

        System.out.printf(
                "Consultation walk: %d routes x %d roles = %d requests, %d refused with 402%n",
                routes.size(), Role.values().length, routes.size() * Role.values().length, refused);
        assertThat(refused).isPositive();
        assertThat(wrong).isEmpty();
    }

    /** True when the route is closed for this role because of the company's state alone. */
    private boolean walk(Route route, Role role, CompanyId company) {
        // One of the routes ends the mode.
        office.change(company, () -> {
            subscriptions.close(company);
            return company;
        });
        // Somebody new each time: some routes end with them out of the company. The door comes before what an id means.
        var who = office.member(company, role);
        var path = route.pattern()
                .replace("{company}", String.valueOf(company.value()))
                .replaceAll("\\{[^}]*}", "1");
        var needs = Objects.requireNonNull(route.method().getMethodAnnotation(Needs.class));
        var may = permissions.allows(Grant.of(role), needs.area(), needs.action());
        var closed = may && route.http() != HttpMethod.GET && !permissions.inConsultation(needs.area(), needs.action());

        var status = office.send(who, route.http(), path).status();

        if (closed != (status == 402) || !may && status != 403 || status >= 500) {
            wrong.add(route.http() + " " + route.pattern() + " as " + role + " answered " + status);
        }
        return closed;
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
