package app.cuadra.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.crawl.BadValues.Value;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.web.OpenPaths;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to whatever route: never an error of ours, never a word about the inside (sign-in.md, "Bad input").
 * Whom a route lets in is found by asking it as the accountant, the owner and somebody who has not signed in. Every value
 * reaches every field from those inside, in turn; the others are turned away before anything is read, so each of them
 * sends one value to each field.
 */
@ApplicationTest
@Tag("bad-input")
class BadInputTest {

    /** Fields that say where to go on to. */
    private static final Set<String> WAYS_BACK = Set.of("volver", "despues", "desde", "back");

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<OpenPaths> open;

    @Autowired
    JdbcClient jdbc;

    private Routes routes;
    private World world;
    private Visitor nobody;
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void aWorld() {
        routes = new Routes(mapping, open);
        world = World.make(cast, routes, 2);
        world.linked();
        nobody = cast.visitor();
        for (var visitor : visitors()) {
            visitor.follow("/");
        }
    }

    /** These tests try so often that the next ones, from the same address, would have to wait. */
    @AfterEach
    void forgetTheTries() {
        jdbc.sql("""
                        delete from throttle
                        """).update();
    }

    @Test
    void nothingInAFieldBreaksAForm() {
        forms().parallel().forEach(route -> {
            var crowd = crowd(
                    visitors(route),
                    visitor -> post(visitor, path(route, visitor), filled(route, "", "") + "&unheard=1"));
            for (var field : route.fields()) {
                crowd.deal(BadValues.VALUES, (visitor, bad) -> {
                    var what = route + " " + field + " " + bad.name();
                    var answer = post(visitor, path(route, visitor), filled(route, field, bad.encoded()));
                    judged(what, answer);
                    if (WAYS_BACK.contains(field)) {
                        // What is no page of ours counts as none, and the form does what it is for.
                        if (answer.location().contains(bad.encoded())) {
                            wrong.add(what + " is where it goes on to: " + answer.location());
                        }
                    } else if (bad.refused() && answer.status() < 400 && !elsewhere(route, visitor, answer)) {
                        wrong.add(what + " was taken: " + answer.status());
                    }
                });
            }
        });
        report("fields of forms");
    }

    @Test
    void whatNoFormOfOursSendsIsRefused() {
        forms().parallel().forEach(route -> {
            for (var visitor : visitors(route)) {
                var path = path(route, visitor);
                for (var field : route.fields()) {
                    if (route.hasForm()) {
                        refused(
                                route + " unknown field with " + field,
                                post(visitor, path, filled(route, field, "x") + "&unheard=1"));
                    }
                    judged(
                            route + " repeated " + field,
                            post(visitor, path, filled(route, field, "x") + "&" + field + "=y"));
                }
                if (!route.fields().isEmpty()) {
                    judged(route + " without fields", post(visitor, path, ""));
                    judged(route + " garbage", post(visitor, path, "%&%%=&==&&%ZZ=%"));
                }
            }
        });
        report("shapes of forms");
    }

    @Test
    void whatIsNoFormIsRefused() {
        forms().forEach(route -> {
            for (var visitor : visitors(route)) {
                otherKinds(route, visitor, path(route, visitor));
            }
        });
        report("kinds of requests");
    }

    private void otherKinds(Routes.Route route, Visitor visitor, String path) {
        for (var type : List.of("application/json", "text/xml", "text/plain", "nonsense", "image/png")) {
            judged(route + " as " + type, send(visitor, "POST", path, type, "{\"a\":[1,2,"));
        }
        judged(route + " multipart without boundary", send(visitor, "POST", path, "multipart/form-data", "--x"));
        var cut = "--x\r\nContent-Disposition: form-d";
        judged(route + " multipart cut short", send(visitor, "POST", path, "multipart/form-data; boundary=x", cut));
        for (var method : List.of("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
            var answer = send(visitor, method, path, FORM, "");
            if (!route.answers(method)) {
                refused(route + " by " + method, answer);
            }
        }
        judged(route + " with a broken token", withoutToken(visitor, path, "_csrf=%FF%FE&%="));
        var without = withoutToken(visitor, path, "");
        // The sign-in page alone sends people back to itself: their form was open for too long.
        // Below /api it is no token of a form that is missing.
        var closed = path.startsWith("/api/") ? 401 : 403;
        if (without.status() != closed && !without.location().startsWith("/ingresar") && !routes.isOfPrograms(path)) {
            wrong.add(route + " without a token answered " + without.status());
        }
    }

    @Test
    void noAddressBreaksAPage() {
        routes.all().stream().parallel().forEach(route -> {
            var crowd = crowd(visitors(), visitor -> send(visitor, "GET", path(route, visitor), "", ""));
            for (var name : route.variables()) {
                crowd.deal(BadValues.IDS, (visitor, bad) -> {
                    var values = new HashMap<>(own(visitor));
                    values.put(name, bad);
                    var path = route.path(values);
                    judged("GET " + path, send(visitor, "GET", path, "", ""));
                });
            }
            if (route.answers("GET")) {
                query(route, crowd);
            }
        });
        report("addresses");
    }

    private void query(Routes.Route route, Crowd crowd) {
        var fields = new ArrayList<>(route.fields());
        fields.addAll(List.of("unheard", "despues", "_csrf"));
        for (var field : fields) {
            var values = new ArrayList<>(BadValues.VALUES);
            values.add(new Value("twice", "1&" + field + "=2", false));
            crowd.deal(values, (visitor, bad) -> {
                var path = path(route, visitor) + "?" + field + "=";
                judged("GET " + path + " " + bad.name(), send(visitor, "GET", path + bad.encoded(), "", ""));
            });
        }
        for (var visitor : crowd.inside()) {
            var path = path(route, visitor) + "?unheard=1";
            var answer = send(visitor, "GET", path, "", "");
            if (route.hasForm() && visitor != nobody && answer.status() < 300) {
                wrong.add("GET " + path + " took an unknown parameter: " + answer.status());
            }
        }
    }

    /** Those whom a route lets in and those it turns away. */
    private record Crowd(List<Visitor> inside, List<Visitor> outside, AtomicInteger turn) {

        <T> void deal(List<T> values, BiConsumer<Visitor, T> send) {
            // Begun one further each time, so that nobody always gets the same values.
            var first = turn.getAndIncrement();
            for (var i = 0; i < values.size(); i++) {
                send.accept(inside.get((first + i) % inside.size()), values.get(i));
            }
            for (var i = 0; i < outside.size(); i++) {
                send.accept(outside.get(i), values.get((first + i) % values.size()));
            }
        }
    }

    private Crowd crowd(List<Visitor> all, Function<Visitor, Answer> first) {
        var inside = new ArrayList<Visitor>();
        for (var visitor : all) {
            var answer = first.apply(visitor);
            judged("first of all", answer);
            if (!Set.of(401, 403, 404, 405).contains(answer.status())
                    && !answer.location().startsWith("/ingresar")) {
                inside.add(visitor);
            }
        }
        if (inside.isEmpty()) {
            return new Crowd(all, List.of(), new AtomicInteger());
        }
        var outside = all.stream().filter(visitor -> !inside.contains(visitor)).toList();
        return new Crowd(inside, outside, new AtomicInteger());
    }

    /** True when this person has no such form: they are sent where opening its page sends them as well. */
    private boolean elsewhere(Routes.Route route, Visitor visitor, Answer answer) {
        var opened = send(visitor, "GET", path(route, visitor), "", "");
        return !opened.location().isEmpty() && opened.location().equals(answer.location());
    }

    private Stream<Routes.Route> forms() {
        return routes.all().stream().filter(route -> route.answers("POST"));
    }

    private List<Visitor> visitors() {
        return List.of(world.accountant(), world.owner(), nobody);
    }

    /** Whoever has not signed in sends forms only where that is possible; elsewhere IsolationCrawlerTest asks. */
    private List<Visitor> visitors(Routes.Route route) {
        return visitors().stream()
                .filter(visitor -> visitor != nobody || routes.isOpen(path(route, visitor)))
                .toList();
    }

    private Map<String, String> own(Visitor visitor) {
        return visitor == world.owner() ? world.ofTheOwner() : world.ofTheFirm();
    }

    private String path(Routes.Route route, Visitor visitor) {
        return route.path(own(visitor));
    }

    /** Every other field with something harmless. */
    private static String filled(Routes.Route route, String field, String value) {
        var body = new StringBuilder();
        for (var other : route.fields()) {
            body.append(body.isEmpty() ? "" : "&").append(other).append('=').append(other.equals(field) ? value : "x");
        }
        return body.toString();
    }

    private static Answer post(Visitor visitor, String path, String body) {
        return send(visitor, "POST", path, FORM, body);
    }

    private static Answer withoutToken(Visitor visitor, String path, String body) {
        return visitor.send(HttpRequest.newBuilder(visitor.uri(path))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body)));
    }

    private static Answer send(Visitor visitor, String method, String path, String type, String body) {
        if (visitor.csrf().isEmpty()) {
            visitor.follow("/");
        }
        var request = HttpRequest.newBuilder(visitor.uri(path)).header("X-CSRF-TOKEN", visitor.csrf());
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return visitor.send(
                request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private void refused(String what, Answer answer) {
        judged(what, answer);
        // Whoever has not signed in, and whoever must choose a password first, is sent there.
        if (answer.status() < 400 && !Set.of(302, 303).contains(answer.status())) {
            wrong.add(what + " was taken: " + answer.status());
        }
    }

    private void judged(String what, Answer answer) {
        asked.incrementAndGet();
        var brief = what.length() > 200 ? what.substring(0, 200) + "…" : what;
        if (answer.status() >= 500) {
            wrong.add(brief + " answered " + answer.status());
        }
        var inside = BadValues.INSIDE.matcher(answer.body());
        if (inside.find()) {
            wrong.add(brief + " tells of the inside (" + answer.status() + "): " + inside.group());
        }
        if (answer.body().contains(BadValues.SCRIPT) || answer.body().contains("<img src=x")) {
            wrong.add(brief + " came back unescaped");
        }
    }

    private void report(String what) {
        System.out.printf("Bad input, %s: %d requests%n", what, asked.get());
        assertThat(asked.get()).isGreaterThan(0);
        assertThat(wrong).isEmpty();
    }
}
