package app.cuadra.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.web.OpenPaths;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No company sees another, no firm another firm's clients: every route is asked with somebody else's real ids. */
@ApplicationTest
@Tag("Q-5")
class IsolationCrawlerTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<Integer> CLOSED = Set.of(403, 404);

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<OpenPaths> open;

    private Routes routes;
    private World victims;
    private World strangers;
    private List<String> secrets;
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @BeforeEach
    void twoWorlds() {
        routes = new Routes(mapping, open);
        victims = World.make(cast, routes, 2);
        strangers = World.make(cast, routes, 2);
        secrets = victims.secrets();
    }

    /** The control of the tests below: with the same ids, its own people come in, if only to a form (422). */
    @Test
    void whoBelongsThereIsLetInWithTheSameIds() {
        // Otherwise it would be the missing token that closes every route below.
        for (var person : strangers.people()) {
            assertThat(ask(person, "POST", "/tema", "theme=dark").status()).isEqualTo(303);
        }
        for (var route : routes.withIds()) {
            // A session opens nothing below /api: ApiDoorTest goes there with tokens.
            if (route.answers("GET") && !route.pattern().startsWith("/api/")) {
                var statuses = new LinkedHashSet<Integer>();
                for (var values : List.of(victims.ofTheFirm(), victims.ofTheOwner())) {
                    for (var person : victims.people()) {
                        statuses.add(ask(person, "GET", route.path(values)).status());
                    }
                }
                if (statuses.stream().noneMatch(status -> status < 400 || status == 422)) {
                    wrong.add("nobody reaches " + route + ": " + statuses);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aStrangersSessionFindsEveryRouteClosed() {
        var before = victims.digest();

        for (var route : routes.withIds()) {
            for (var method : METHODS) {
                for (var path : paths(route)) {
                    for (var stranger : strangers.people()) {
                        closed(route, method, path, ask(stranger, method, path));
                    }
                }
            }
        }

        report("as strangers");
        assertThat(victims.digest()).isEqualTo(before);
    }

    @Test
    void withoutASessionEveryRouteAsksToSignIn() {
        var before = victims.digest();

        for (var route : routes.all()) {
            var path = route.path(victims.ofTheFirm());
            if (routes.isOpen(path)) {
                continue;
            }
            for (var method : METHODS) {
                var nobody = cast.visitor();
                nobody.get("/ingresar");
                var answer = ask(nobody, method, path);
                asked++;
                var signIn = answer.status() == 302 && answer.location().startsWith("/ingresar");
                var unanswered = answer.status() == 405 && !route.answers(method);
                if (!signIn && !unanswered && answer.status() != 401 && !CLOSED.contains(answer.status())) {
                    wrong.add(method + " " + path + " without a session answered " + answer.status());
                }
                tells(method + " " + path, answer);
            }
        }

        report("without a session");
        assertThat(victims.digest()).isEqualTo(before);
    }

    /** In their own place strangers send somebody else's ids in every field: nothing is told, nothing happens. */
    @Test
    void somebodyElsesIdsInAFieldDoNothing() {
        var before = victims.digest();
        var ids = victims.ids().values().stream()
                .flatMap(some -> some.stream().limit(2))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ids.add("/empresa/" + victims.ana().company().value());
        ids.add("/contador/" + victims.luis().practice().value() + "/empresas");

        for (var route : routes.all()) {
            var fields = route.fields();
            if (fields.isEmpty() || route.pattern().startsWith("/correo-local")) {
                continue;
            }
            for (var id : ids) {
                for (var stranger : strangers.people()) {
                    var own = stranger == strangers.owner() ? strangers.ofTheOwner() : strangers.ofTheFirm();
                    sent(route, route.path(own), fields, id, stranger);
                }
            }
        }

        report("in fields");
        assertThat(victims.digest()).isEqualTo(before);
    }

    private void sent(Routes.Route route, String path, List<String> fields, String id, Visitor stranger) {
        var body = fields.stream().map(field -> field + "=" + encoded(id)).collect(Collectors.joining("&"));
        for (var method : List.of("GET", "POST")) {
            if (route.answers(method)) {
                var answer = method.equals("GET")
                        ? ask(stranger, "GET", path + "?" + body)
                        : ask(stranger, "POST", path, body);
                asked++;
                if (answer.status() >= 500) {
                    wrong.add(method + " " + path + " with " + body + " answered " + answer.status());
                }
                tells(method + " " + path + " with " + body, answer);
            }
        }
    }

    /** Somebody else's place; and the stranger's own place with every further id from somebody else's. */
    private Set<String> paths(Routes.Route route) {
        var paths = new LinkedHashSet<String>();
        paths.add(route.path(victims.ofTheFirm()));
        paths.add(route.path(victims.ofTheOwner()));
        var further = route.variables().stream()
                .filter(name -> !name.equals("company") && !name.equals("practice"))
                .toList();
        if (further.stream()
                .anyMatch(name -> victims.ids().keySet().stream().anyMatch(table -> table.endsWith(name)))) {
            for (var own : List.of(strangers.ofTheFirm(), strangers.ofTheOwner())) {
                var mixed = new HashMap<String, String>(own);
                further.forEach(name -> mixed.put(name, victims.ofTheFirm().getOrDefault(name, "1")));
                paths.add(route.path(mixed));
            }
        }
        return paths;
    }

    private void closed(Routes.Route route, String method, String path, Answer answer) {
        asked++;
        var unanswered = answer.status() == 405
                && routes.all().stream()
                        .noneMatch(other -> other.pattern().equals(route.pattern()) && other.answers(method));
        var withoutAToken = answer.status() == 401 && path.startsWith("/api/");
        if (!CLOSED.contains(answer.status()) && !unanswered && !withoutAToken) {
            wrong.add(method + " " + path + " answered a stranger " + answer.status() + " " + answer.location());
        }
        tells(method + " " + path, answer);
    }

    private void tells(String what, Answer answer) {
        secrets.stream()
                .filter(secret -> answer.body().contains(secret))
                .forEach(secret -> wrong.add(what + " tells " + secret));
    }

    private void report(String how) {
        System.out.printf(
                "Isolation %s: %d requests over %d routes, %d of them with ids%n",
                how, asked, routes.all().size(), routes.withIds().size());
        assertThat(asked).isGreaterThan(0);
        assertThat(wrong).isEmpty();
    }

    private static Answer ask(Visitor visitor, String method, String path) {
        return ask(visitor, method, path, "");
    }

    private static Answer ask(Visitor visitor, String method, String path, String body) {
        var request = HttpRequest.newBuilder(visitor.uri(path));
        if (method.equals("GET") || method.equals("HEAD")) {
            return visitor.send(request.method(method, BodyPublishers.noBody()));
        }
        if (visitor.csrf().isEmpty()) {
            visitor.follow("/");
        }
        return visitor.send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", visitor.csrf())
                .method(method, BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
