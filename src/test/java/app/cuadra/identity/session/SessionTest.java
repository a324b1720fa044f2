package app.cuadra.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
@Tag("SI-46")
class SessionTest {

    private static final Pattern HANDLE = Pattern.compile("name=\"session\" value=\"([0-9a-f]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcOperations statements;

    @Autowired
    TransactionOperations transactions;

    /** Two tabs, or a page that asks twice: each writes the same new attribute of one session. */
    @Test
    void requestsOfOneSessionAtTheSameTimeAllSucceed() throws Exception {
        for (var round = 0; round < 5; round++) {
            var visitor = new Visitor(port);
            visitor.get("/ingresar");
            var csrf = visitor.csrf();

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = threads.invokeAll(Collections.nCopies(
                        8,
                        () -> visitor.postAsIs("/ingresar/llave/reto", "_csrf", csrf)
                                .status()));

                for (var answer : answers) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSitesAndChangesAtSignIn() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        var before = visitor.get("/ingresar")
                .raw()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        var entered = ana.signIn(visitor);

        var after = entered.raw().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("cuadra="))
                .findFirst()
                .orElseThrow();
        assertThat(before).startsWith("cuadra=").contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(after).contains("HttpOnly", "SameSite=Lax").doesNotContain("Max-Age");
        assertThat(after.split(";", 2)[0]).isNotEqualTo(before.split(";", 2)[0]);
        // 27 random bytes, as Spring Session writes an id into a cookie.
        var id = new String(Base64.getDecoder().decode(after.split("[=;]", 3)[1]), StandardCharsets.US_ASCII);
        assertThat(Base64.getUrlDecoder().decode(id)).hasSize(27);
    }

    @Test
    void aSessionLastsTwelveHoursIdleOrThirtyDaysWhenRemembered() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        ana.signIn(ana.visitor(port));
        assertThat(idleSeconds(id.value())).isEqualTo(12 * 3600);

        var visitor = ana.visitor(port);
        visitor.get("/ingresar");
        var entered = visitor.post("/ingresar", "login", ana.email(), "password", Ana.PASSWORD, "remember", "true");

        assertThat(idleSeconds(id.value())).isEqualTo(30 * 24 * 3600);
        assertThat(entered.raw().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("cuadra=") && cookie.contains("Max-Age=2592000"));
    }

    @Test
    void aSessionEndsAfterNinetyDaysHoweverMuchItIsUsed() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        clock.advance(Duration.ofDays(89));
        assertThat(visitor.get("/mi-cuadra/perfil").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(visitor.get("/mi-cuadra/perfil").location()).startsWith("/ingresar");
    }

    @Test
    void sessionsAreClosedOnlyByWhoHasProvedWhoTheyAreAMomentAgo() {
        var ana = new Ana(program);
        ana.exists(true);
        var here = ana.visitor(port);
        var elsewhere = ana.visitor(port);
        ana.signIn(here);
        ana.signIn(elsewhere);
        here.get("/mi-cuadra/seguridad");

        clock.advance(Duration.ofHours(2));
        assertThat(here.post("/mi-cuadra/seguridad/sesiones/cierre-de-las-demas")
                        .location())
                .startsWith("/confirmar");
        assertThat(elsewhere.get("/mi-cuadra/perfil").status()).isEqualTo(200);
    }

    @Test
    void anotherNodeKnowsTheSession() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var cookie = visitor.cookies().getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("cuadra"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();

        var otherNode = new JdbcIndexedSessionRepository(statements, transactions);
        Session session = otherNode.findById(new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8));

        assertThat(session).isNotNull();
        assertThat((Object) session.getAttribute(SessionContexts.USER)).isEqualTo(String.valueOf(id.value()));
    }

    @Test
    void everyPlaceIsListedAndCanBeClosed() {
        var ana = new Ana(program);
        ana.exists(true);
        var here = ana.visitor(port);
        var elsewhere = ana.visitor(port);
        ana.signIn(here);
        elsewhere.get("/ingresar");
        elsewhere.send(HttpRequest.newBuilder(elsewhere.uri("/ingresar"))
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + elsewhere.csrf() + "&login="
                        + ana.email().replace("@", "%40") + "&password=" + Ana.PASSWORD.replace(" ", "+"))));
        assertThat(elsewhere.get("/mi-cuadra/seguridad").status()).isEqualTo(200);

        var page = here.get("/mi-cuadra/seguridad/sesiones");
        assertThat(page.body()).contains("Firefox en Windows", "198.18.", "Esta sesión", "Cerrar todas las demás");
        var handle = HANDLE.matcher(page.body());
        assertThat(handle.find()).isTrue();
        here.post("/mi-cuadra/seguridad/sesiones/cierre", "session", handle.group(1));

        assertThat(elsewhere.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(here.get("/mi-cuadra/seguridad/sesiones").body())
                .contains("Esta sesión")
                .doesNotContain("Firefox");
    }

    @Test
    void nobodyClosesTheSessionsOfAnother() {
        var ana = new Ana(program);
        ana.exists(true);
        var first = ana.visitor(port);
        ana.signIn(first);
        ana.signIn(ana.visitor(port));
        var handle = HANDLE.matcher(first.get("/mi-cuadra/seguridad/sesiones").body());
        assertThat(handle.find()).isTrue();
        var stranger = new Ana(program);
        stranger.exists(true);
        var visitor = stranger.visitor(port);
        stranger.signIn(visitor);
        visitor.get("/mi-cuadra/seguridad");

        visitor.post("/mi-cuadra/seguridad/sesiones/cierre", "session", handle.group(1));

        assertThat(first.get("/mi-cuadra/seguridad/sesiones").body()).contains(handle.group(1));
    }

    @Test
    void allOthersAreClosedAtOnce() {
        var ana = new Ana(program);
        ana.exists(true);
        var here = ana.visitor(port);
        var elsewhere = ana.visitor(port);
        ana.signIn(here);
        ana.signIn(elsewhere);
        here.get("/mi-cuadra/seguridad/sesiones");

        here.post("/mi-cuadra/seguridad/sesiones/cierre-de-las-demas");

        assertThat(elsewhere.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(here.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    @Test
    void aDisabledUserIsOutAtTheNextRequest() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        jdbc.sql("update app_user set state = 'DISABLED' where id = :id")
                .param("id", id.value())
                .update();

        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(422);
    }

    @Test
    void signingOutNeedsTheFormAndEndsTheSession() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get("/mi-cuadra/seguridad");

        assertThat(visitor.postAsIs("/salir").status()).isEqualTo(403);
        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
        assertThat(visitor.post("/salir").location()).isEqualTo("/ingresar");
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
    }

    @Test
    void onlyATrustedProxySaysWhereARequestComesFrom() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = new Visitor(port).from("203.0.113.9, 198.18.255.7");
        ana.signIn(visitor);

        // The proxy nearest to us is trusted, the one before it is not: its word about others counts for nothing.
        assertThat(visitor.get("/mi-cuadra/seguridad/sesiones").body())
                .contains("198.18.255.7")
                .doesNotContain("203.0.113.9");
    }

    private int idleSeconds(long user) {
        return jdbc.sql("""
                        select max_inactive_interval from spring_session where principal_name = :user
                        order by creation_time desc, last_access_time desc limit 1
                        """)
                .param("user", String.valueOf(user))
                .query(Integer.class)
                .single();
    }
}
