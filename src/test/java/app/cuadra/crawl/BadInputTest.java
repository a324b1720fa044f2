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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Asked as the accountant, the owner and somebody who has not signed in.
 */
@ApplicationTest
@Tag("slow")
@Tag("bad-input")
class BadInputTest {

    private static final String SCRIPT = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";

    /** Percent-encoded, because some of it is no text at all. */
    private static final Map<String, String> REFUSED = new LinkedHashMap<>(Map.of(
            "overlong", "a".repeat(100_000),
            "bell", "Torn%07illo",
            "nul", "Torn%00illo",
            "escape", "Torn%1Billo",
            "lone surrogate", "Torn%ED%A0%80illo",
            "broken UTF-8", "Torn%FF%FEillo",
            "cut UTF-8", "Torn%C3"));

    private static final Map<String, String> ODD = new LinkedHashMap<>(Map.of(
            "script", encoded(SCRIPT),
            "quotes", encoded("' or 1=1; drop table company; --"),
            "huge number", "9999999999999999999",
            "negative", "-1",
            "word", "abc",
            "formula", encoded("=cmd|'/c calc'!A1"),
            "right to left", encoded("\u202Etxt.exe"),
            "template", encoded("${7*7} #{7*7} {{7*7}} %s %n"),
            "path", encoded("../../etc/passwd"),
            "blanks", "+++%C2%A0+"));

    private static final List<String> BAD_IDS = List.of(
            "abc",
            "0",
            "-1",
            "1.5",
            "9999999999999999999",
            "%00",
            "%FF",
            "%EF%BC%91",
            "1%20or%201=1",
            "..",
            "%2e%2e",
            "%2F",
            "1;a=b",
            "a".repeat(5_000));

    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.[\\w$]+)+\\(|Exception|org\\.springframework|app\\.cuadra\\.|java\\.(lang|util|sql)"
                    + "|PSQL|SQLSTATE|Apache Tomcat|gg\\.jte");

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
    private final List<String> wrong = new ArrayList<>();
    private int asked;

    @BeforeEach
    void aWorld() {
        routes = new Routes(mapping, open);
        world = World.make(cast, routes, 2);
        nobody = cast.visitor();
        nobody.get("/ingresar");
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
        eachField((route, field, visitor, path) -> {
            for (var bad : REFUSED.entrySet()) {
                var answer = post(visitor, path, filled(route, field, bad.getValue()));
                judged(route + " " + field + " " + bad.getKey(), answer);
                if (answer.status() < 400) {
                    wrong.add(route + " took " + field + " " + bad.getKey() + ": " + answer.status());
                }
            }
            for (var odd : ODD.entrySet()) {
                var answer = post(visitor, path, filled(route, field, odd.getValue()));
                judged(route + " " + field + " " + odd.getKey(), answer);
            }
        });
        report("fields of forms");
    }

    @Test
    void whatNoFormOfOursSendsIsRefused() {
        eachField((route, field, visitor, path) -> {
            if (route.hasForm()) {
                refused(route + " unknown field", post(visitor, path, filled(route, field, "x") + "&unheard=1"));
            }
            judged(route + " repeated " + field, post(visitor, path, filled(route, field, "x") + "&" + field + "=y"));
            judged(route + " without fields", post(visitor, path, ""));
            judged(route + " garbage", post(visitor, path, "%&%%=&==&&%ZZ=%"));
        });
        report("shapes of forms");
    }

    @Test
    void whatIsNoFormIsRefused() {
        eachForm((route, visitor, path) -> {
            for (var type : List.of("application/json", "text/xml", "text/plain", "nonsense", "image/png")) {
                judged(route + " as " + type, send(visitor, "POST", path, type, "{\"a\":[1,2,"));
            }
            judged(route + " multipart without boundary", send(visitor, "POST", path, "multipart/form-data", "--x"));
            judged(
                    route + " multipart cut short",
                    send(
                            visitor,
                            "POST",
                            path,
                            "multipart/form-data; boundary=x",
                            "--x\r\nContent-Disposition: form-d"));
            for (var method : List.of("PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
                var answer = send(visitor, method, path, "application/x-www-form-urlencoded", "");
                if (!route.answers(method)) {
                    refused(route + " by " + method, answer);
                }
            }
            var without = visitor.send(HttpRequest.newBuilder(visitor.uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.noBody()));
            var brokenToken = visitor.send(HttpRequest.newBuilder(visitor.uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=%FF%FE&%=")));
            judged(route + " with a broken token", brokenToken);
            // The sign-in page alone sends people back to itself: their form was open for too long.
            if (without.status() != 403 && !without.location().startsWith("/ingresar")) {
                wrong.add(route + " without a token answered " + without.status());
            }
        });
        report("kinds of requests");
    }

    @Test
    void noAddressBreaksAPage() {
        for (var route : routes.all()) {
            for (var visitor : visitors()) {
                var values = new HashMap<>(own(visitor));
                for (var name : route.variables()) {
                    var good = values.get(name);
                    for (var bad : BAD_IDS) {
                        values.put(name, bad);
                        var path = route.path(values);
                        var answer = send(visitor, "GET", path, "", "");
                        judged("GET " + path, answer);
                    }
                    values.put(name, good);
                }
                if (route.answers("GET")) {
                    query(route, visitor, route.path(values));
                }
            }
        }
        report("addresses");
    }

    private void query(Routes.Route route, Visitor visitor, String path) {
        var fields = new ArrayList<>(route.fields());
        fields.addAll(List.of("unheard", "despues", "_csrf"));
        for (var field : fields) {
            for (var bad : REFUSED.entrySet()) {
                judged("GET " + path + " " + field + " " + bad.getKey(), get(visitor, path, field, bad.getValue()));
            }
            for (var odd : ODD.entrySet()) {
                judged("GET " + path + " " + field + " " + odd.getKey(), get(visitor, path, field, odd.getValue()));
            }
            judged("GET " + path + " twice " + field, get(visitor, path, field, "1&" + field + "=2"));
        }
        if (route.hasForm() && visitor != nobody) {
            var answer = get(visitor, path, "unheard", "1");
            if (answer.status() < 300) {
                wrong.add("GET " + path + " took an unknown parameter: " + answer.status());
            }
        }
    }

    private interface FieldCase {
        void run(Routes.Route route, String field, Visitor visitor, String path);
    }

    private interface FormCase {
        void run(Routes.Route route, Visitor visitor, String path);
    }

    private void eachField(FieldCase test) {
        eachForm((route, visitor, path) -> route.fields().forEach(field -> test.run(route, field, visitor, path)));
    }

    private void eachForm(FormCase test) {
        for (var route : routes.all()) {
            if (route.answers("POST")) {
                for (var visitor : visitors()) {
                    var path = route.path(own(visitor));
                    if (visitor != nobody || routes.isOpen(path)) {
                        test.run(route, visitor, path);
                    }
                }
            }
        }
    }

    private List<Visitor> visitors() {
        return List.of(world.accountant(), world.owner(), nobody);
    }

    private Map<String, String> own(Visitor visitor) {
        return visitor == world.owner() ? world.ofTheOwner() : world.ofTheFirm();
    }

    /** Every other field with something harmless. */
    private static String filled(Routes.Route route, String field, String value) {
        var body = new StringBuilder();
        for (var other : route.fields()) {
            body.append(body.isEmpty() ? "" : "&").append(other).append('=').append(other.equals(field) ? value : "x");
        }
        return body.toString();
    }

    private static Answer get(Visitor visitor, String path, String field, String value) {
        return send(visitor, "GET", path + "?" + field + "=" + value, "", "");
    }

    private static Answer post(Visitor visitor, String path, String body) {
        return send(visitor, "POST", path, "application/x-www-form-urlencoded", body);
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
        asked++;
        var brief = what.length() > 200 ? what.substring(0, 200) + "…" : what;
        if (answer.status() >= 500) {
            wrong.add(brief + " answered " + answer.status());
        }
        var inside = INSIDE.matcher(answer.body());
        if (inside.find()) {
            wrong.add(brief + " tells of the inside (" + answer.status() + "): " + inside.group());
        }
        if (answer.body().contains(SCRIPT) || answer.body().contains("<img src=x")) {
            wrong.add(brief + " came back unescaped");
        }
    }

    private void report(String what) {
        System.out.printf("Bad input, %s: %d requests%n", what, asked);
        assertThat(asked).isGreaterThan(0);
        assertThat(wrong).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
