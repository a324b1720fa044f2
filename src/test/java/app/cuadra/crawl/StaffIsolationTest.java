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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An assistant who sees one client of a firm finds no other: every route is asked with the id of one they don't see. */
@ApplicationTest
@Tag("Q-5")
@Tag("ACC-30")
class StaffIsolationTest {

    private static final Set<Integer> CLOSED = Set.of(403, 404);

    @Autowired
    Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    List<OpenPaths> open;

    private Routes routes;
    private World world;
    private Visitor marta;
    private List<String> secrets;
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @BeforeEach
    void anAssistant() {
        routes = new Routes(mapping, open);
        world = World.make(cast, routes, 3);
        marta = cast.signedIn(world.marta());
        // What identifies the clients they don't see: the last of the firm's is theirs.
        secrets = world.identifications(world.luis().clients().subList(0, 2));
        assertThat(secrets).hasSize(2).doesNotContain("");
    }

    @Test
    void everyRouteOfAHiddenClientIsClosed() {
        var values = world.ofTheFirm();
        for (var route : routes.withIds()) {
            if (!route.variables().contains("company")) {
                continue;
            }
            for (var method : List.of("GET", "POST")) {
                if (route.answers(method)) {
                    var path = route.path(values);
                    var answer = ask(method, path, "");
                    if (!CLOSED.contains(answer.status())) {
                        wrong.add(method + " " + path + " answered " + answer.status() + " " + answer.location());
                    }
                    tells(method + " " + path, answer);
                }
            }
        }
        report("with the id of a hidden client");
    }

    @Test
    void noPageOfTheFirmTellsOfAHiddenClient() {
        var values = world.ofTheFirm();
        for (var route : routes.all()) {
            if (route.answers("GET") && !routes.isOpen(route.pattern().replaceAll("[{}]", ""))) {
                var path = route.path(values);
                tells("GET " + path, ask("GET", path, ""));
            }
        }
        report("everywhere");
    }

    @Test
    void theIdOfAHiddenClientInAFieldDoesNothing() {
        var before = world.rowsOf(world.luis().clients().getFirst());
        var values = world.ofTheFirm();
        var id = values.getOrDefault("company", "");
        for (var route : routes.all()) {
            var fields = route.fields();
            // Leaving the firm is Marta's own decision.
            if (fields.isEmpty()
                    || route.pattern().startsWith("/correo-local")
                    || route.pattern().contains("salir")) {
                continue;
            }
            var body = fields.stream()
                    .map(field -> field + "=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var path = route.path(values);
            for (var method : List.of("GET", "POST")) {
                if (route.answers(method)) {
                    var answer = method.equals("GET") ? ask("GET", path + "?" + body, "") : ask("POST", path, body);
                    if (answer.status() >= 500) {
                        wrong.add(method + " " + path + " with " + body + " answered " + answer.status());
                    }
                    tells(method + " " + path + " with " + body, answer);
                }
            }
        }
        report("in fields");
        assertThat(world.rowsOf(world.luis().clients().getFirst())).isEqualTo(before);
    }

    private void tells(String what, Answer answer) {
        asked++;
        secrets.stream()
                .filter(secret -> answer.body().contains(secret))
                .forEach(secret -> wrong.add(what + " tells " + secret));
    }

    private void report(String how) {
        System.out.printf("Isolation as staff %s: %d requests%n", how, asked);
        assertThat(asked).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private Answer ask(String method, String path, String body) {
        var request = HttpRequest.newBuilder(marta.uri(path));
        if (method.equals("GET")) {
            return marta.send(request.GET());
        }
        if (marta.csrf().isEmpty()) {
            marta.follow("/");
        }
        return marta.send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", marta.csrf())
                .POST(BodyPublishers.ofString(body)));
    }
}
