package app.cuadra.identity.google;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

@ApplicationTest
class GoogleSignInTest {

    private static final String TROUBLE = "/ingresar/google/aviso?caso=";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("SI-30")
    void theProviderIsAskedForACodeWithPkceStateNonceAndAChoiceOfAccounts() {
        var visitor = new Visitor(port);

        var asked = UriComponentsBuilder.fromUriString(
                        visitor.get("/ingresar/google?volver=/&solucion=").location())
                .build()
                .getQueryParams()
                .toSingleValueMap();

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "select_account")
                .containsEntry("scope", "openid%20profile%20email")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/ingresar/google/regreso")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKeys("max_age", "login_hint");
        assertThat(asked.get("state")).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    @Tag("SI-31")
    void anAccountWithTheAddressOfAUserIsLinkedOnceThePasswordConfirmsItAndThenOpensTheDoor() {
        var ana = new Ana(program);
        ana.exists(true);
        var google = Googler.with(ana.email());
        var visitor = ana.visitor(port);

        assertThat(google.from(visitor, "/ingresar/google?volver=/mi-cuadra/seguridad")
                        .location())
                .isEqualTo("/ingresar/google/vincular");
        assertThat(visitor.get("/").location()).as("not signed in yet").isEqualTo("/ingresar");
        assertThat(visitor.get("/ingresar/google/vincular").body())
                .contains("Ya tienes una cuenta", ana.email(), "Vincular e ingresar");
        var wrong = visitor.post("/ingresar/google/vincular", "password", "no es esta clave");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("No es tu contraseña actual").doesNotContain("no es esta clave");
        assertThat(visitor.post("/ingresar/google/vincular", "password", Ana.PASSWORD)
                        .location())
                .isEqualTo("/mi-cuadra/seguridad");
        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
        assertThat(ana.letters(1).getFirst().text())
                .contains("Ya puedes ingresar a Cuadra con la cuenta de Google " + ana.email());

        var elsewhere = ana.visitor(port);
        assertThat(google.from(elsewhere, "/ingresar/google?volver=/mi-cuadra/seguridad?x=1")
                        .location())
                .isEqualTo("/mi-cuadra/seguridad?x=1");
        assertThat(elsewhere.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    @Test
    @Tag("SI-31")
    void theLinkedAccountOpensTheDoorAlsoWhenItsAddressChanged() {
        var ana = new Ana(program);
        var google = linked(ana);

        var entered = google.saying("email", "otra-" + ana.email()).signIn(ana.visitor(port));

        assertThat(entered.location()).isEqualTo("/");
    }

    @Test
    @Tag("SI-31")
    void theAddressAloneOpensNoDoor() {
        var ana = new Ana(program);
        linked(ana);
        var visitor = ana.visitor(port);

        assertThat(Googler.with(ana.email()).signIn(visitor).location()).isEqualTo("/ingresar/google/vincular");

        visitor.get("/ingresar/google/vincular");
        assertThat(visitor.post("/ingresar/google/vincular", "password", Ana.PASSWORD)
                        .body())
                .as("a second account of hers")
                .contains("Ya tienes otra cuenta de Google vinculada");
    }

    @Test
    @Tag("SI-31")
    void anAddressThatTheProviderHasNotVerifiedFindsNobody() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);

        assertThat(Googler.unverified(ana.email()).signIn(visitor).location()).isEqualTo("/registro/google");

        visitor.get("/ingresar/google/vincular");
        visitor.post("/ingresar/google/vincular", "password", Ana.PASSWORD);
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(links(ana)).isZero();
    }

    /** Somebody may have registered with the address of another, to wait for them to come. */
    @Test
    @Tag("SI-31")
    void anAccountWhoseAddressNobodyVerifiedIsNotGivenToWhoeverOwnsTheAddress() {
        var ana = new Ana(program);
        ana.exists(false);
        var visitor = ana.visitor(port);

        var answer = Googler.with(ana.email()).signIn(visitor);

        assertThat(answer.location()).startsWith(TROUBLE + "unverified");
        assertThat(visitor.get(answer.location()).body()).contains("nadie ha verificado", "href=\"/recuperar\"");
        assertThat(links(ana)).isZero();
    }

    static List<Map<String, Object>> forgeries() {
        return List.of(
                Map.of("nonce", "another"),
                Map.of("aud", List.of("another-client")),
                Map.of("iss", "https://accounts.example"),
                Map.of(
                        "iat", Instant.now().minusSeconds(1200).getEpochSecond(),
                        "exp", Instant.now().minusSeconds(600).getEpochSecond()),
                Map.of("iat", Instant.now().plusSeconds(600).getEpochSecond()));
    }

    @ParameterizedTest
    @Tag("SI-30")
    @MethodSource("forgeries")
    void anIdTokenThatIsNotForUsOrNotForNowOpensNoDoor(Map<String, Object> forged) {
        var ana = new Ana(program);
        var google = linked(ana);
        forged.forEach(google::saying);
        var visitor = ana.visitor(port);

        var answer = google.signIn(visitor);

        assertThat(answer.location()).startsWith(TROUBLE + "invalid");
        var page = visitor.get(answer.location());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("No pudimos comprobar la respuesta de Google", "Otras formas de ingresar");
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
    }

    @Test
    @Tag("SI-30")
    void onlyTheAnswerToWhatThisBrowserAskedIsTakenAndOnlyOnce() {
        var ana = new Ana(program);
        var google = linked(ana);
        var visitor = ana.visitor(port);
        var back = google.backFrom(visitor, "/ingresar/google");

        assertThat(ana.visitor(port).get(back).location()).as("another browser").startsWith(TROUBLE + "expired");
        var forged = visitor.get(back.replaceFirst("state=[^&]{6}", "state=AAAAAA"));
        assertThat(forged.location()).as("another state").startsWith(TROUBLE + "expired");
        assertThat(visitor.get(back).location()).as("after a wrong one").startsWith(TROUBLE + "expired");

        var again = google.backFrom(visitor, "/ingresar/google");
        assertThat(visitor.get(again).location()).isEqualTo("/");
        assertThat(visitor.get(again).location()).as("twice").startsWith(TROUBLE + "expired");
    }

    @Test
    @Tag("SI-30")
    void whoTakesTooLongBeginsAgain() {
        var ana = new Ana(program);
        var google = linked(ana);
        var visitor = ana.visitor(port);
        var back = google.backFrom(visitor, "/ingresar/google");

        clock.advance(Duration.ofMinutes(16));

        assertThat(visitor.get(back).location()).startsWith(TROUBLE + "expired");
    }

    @Test
    @Tag("SI-30")
    void whoSaysNoAtTheProviderIsToldHowToGoOn() {
        var visitor = new Visitor(port);
        var state = state(
                visitor.get("/ingresar/google?volver=/mi-cuadra&solucion=").location());

        var answer = visitor.get("/ingresar/google/regreso?error=access_denied&state=" + state);

        assertThat(answer.location()).startsWith(TROUBLE + "declined");
        assertThat(visitor.get(answer.location()).body())
                .contains("No elegiste una cuenta de Google", "href=\"/ingresar/google?volver=%2Fmi-cuadra\"")
                .contains("href=\"/ingresar?volver=%2Fmi-cuadra\"");
        assertThat(visitor.speaking("en").get(answer.location()).body()).contains("You chose no Google account");
    }

    @Test
    @Tag("SI-30")
    void aProviderThatIsDownOrHangsEndsInAPageAndNotInAFailure() {
        var ana = new Ana(program);
        var google = linked(ana);
        var visitor = ana.visitor(port);
        var back = google.backFrom(visitor, "/ingresar/google");
        try (var down = Googler.PROVIDER.down()) {
            var answer = visitor.get(back);
            assertThat(answer.location()).startsWith(TROUBLE + "unreachable");
            var page = visitor.get(answer.location());
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body()).contains("Google no responde en este momento", "Otras formas de ingresar");
        }
        var later = google.backFrom(visitor, "/ingresar/google");
        var begun = Instant.now();
        try (var hanging = Googler.PROVIDER.hanging()) {
            assertThat(visitor.get(later).location()).startsWith(TROUBLE + "unreachable");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(12));
        }
        assertThat(google.signIn(visitor).location()).as("once it is back").isEqualTo("/");
    }

    @Test
    @Tag("SI-30")
    void whateverComesBackFromTheProviderIsNeverAFailure() {
        for (var query : List.of(
                "",
                "?code=",
                "?code=x&state=%FF",
                "?state=STATE",
                "?code=%22%3E&state=STATE",
                "?error=%22&state=STATE",
                "?code=x&code=y&state=STATE",
                "?error=" + "e".repeat(5_000) + "&state=STATE")) {
            var visitor = new Visitor(port);
            var state = state(visitor.get("/ingresar/google").location());

            var answer = visitor.get("/ingresar/google/regreso" + query.replace("STATE", state));

            assertThat(answer.status()).as(query).isIn(303, 400);
            assertThat(answer.status() == 400 || answer.location().startsWith(TROUBLE))
                    .as("%s led to %s", query, answer.location())
                    .isTrue();
        }
    }

    @Test
    @Tag("SI-31")
    void whoIsDisabledIsNotLetIn() {
        var ana = new Ana(program);
        var google = linked(ana);
        jdbc.sql("""
                        update app_user set state = 'DISABLED' where email = :email
                        """).param("email", ana.email()).update();

        assertThat(google.signIn(ana.visitor(port)).location()).startsWith(TROUBLE + "closed");
    }

    /** ASVS 7: what the session holds is ours, as text; no token, no authentication of a library. */
    @Test
    @Tag("SI-46")
    void nothingOfTheProvidersAnswerStaysInTheSession() {
        var ana = new Ana(program);
        var google = linked(ana);
        var visitor = ana.visitor(port);
        google.signIn(visitor);

        var kept = jdbc.sql("""
                        select distinct a.attribute_name
                        from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id
                        join app_user u on s.principal_name = cast(u.id as text)
                        where u.email = :email and position(:subject in encode(a.attribute_bytes, 'escape')) > 0
                        """)
                .param("email", ana.email())
                .param("subject", google.subject())
                .query(String.class)
                .list();
        var names =
                jdbc.sql("""
                        select distinct a.attribute_name
                        from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id
                        join app_user u on s.principal_name = cast(u.id as text)
                        where u.email = :email
                        """).param("email", ana.email()).query(String.class).list();

        assertThat(kept).isEmpty();
        assertThat(names).isNotEmpty().noneMatch(name -> name.contains("google") || name.contains("oauth2"));
    }

    /** Ana with an account of the provider that opens her door. */
    private Googler linked(Ana ana) {
        var id = ana.exists(true);
        var google = Googler.with(ana.email());
        jdbc.sql("""
                        insert into google_link (user_id, issuer, subject, account, linked_at)
                        values (:user, :issuer, :subject, :account, now())
                        """)
                .param("user", id.value())
                .param("issuer", Googler.PROVIDER.issuer())
                .param("subject", google.subject())
                .param("account", ana.email())
                .update();
        return google;
    }

    private long links(Ana ana) {
        return jdbc.sql("""
                        select count(*) from google_link l join app_user u on u.id = l.user_id where u.email = :email
                        """).param("email", ana.email()).query(Long.class).single();
    }

    private static String state(String asked) {
        return String.valueOf(UriComponentsBuilder.fromUriString(asked)
                .build()
                .getQueryParams()
                .getFirst("state"));
    }
}
