package app.cuadra.identity.magiclink;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.user.UserTable;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MagicLinkTest {

    private static final String MAIL = "/ingresar/correo";
    private static final String LINK = "/ingresar/link";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    UserTable users;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("SI-20")
    @Tag("SI-23")
    void theMailHasTheButtonAndSaysWhoAskedAndHowLongItIsGood() {
        var ana = known();
        ask(ana.visitor(port), ana.email());

        var letter = ana.letters(1).getFirst();

        assertThat(ana.subjects()).containsExactly("Tu link mágico para ingresar");
        assertThat(letter.html()).contains(">Link mágico para Ingresar</a>", "No fui yo");
        assertThat(letter.text())
                .contains("Link mágico para Ingresar:", "30 minutos", "una sola vez", "198.18.", "No fui yo");
        assertThat(Ana.link(letter).substring(LINK.length() + 1)).hasSizeGreaterThanOrEqualTo(22);
        assertThat(jdbc.sql("select state from app_user u join email_token t on t.user_id = u.id"
                                + " where t.token_hash = sha256(convert_to(:token, 'UTF8')) and t.used_at is null")
                        .param("token", Ana.link(letter).substring(LINK.length() + 1))
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIVE");
    }

    @Test
    @Tag("SI-24")
    void aScannerThatOpensTheLinkBeforehandChangesNothingForThePerson() {
        var ana = known();
        var own = ana.visitor(port);
        ask(own, ana.email());
        var link = Ana.link(ana.letters(1).getFirst());
        var scanner = new Visitor(port).from(Ana.freshAddress());

        scanner.follow(link);
        assertThat(scanner.follow(link).body()).contains("Ingresar como Ana Gómez");
        scanner.send(HttpRequest.newBuilder(scanner.uri(link)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        scanner.send(HttpRequest.newBuilder(scanner.uri(LINK)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        scanner.get("/mi-cuadra");

        assertThat(scanner.get("/mi-cuadra").location()).startsWith("/ingresar");
        assertThat(own.get(link).location()).isEqualTo(LINK);
        assertThat(own.get(LINK).body()).contains("<cuadra-continue>", "Ingresar como Ana Gómez", ana.email());
        assertThat(own.post(LINK).location()).isEqualTo("/");
        assertThat(own.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    @Test
    @Tag("SI-24")
    void inAnotherBrowserNothingHappensByItselfAndThePageSaysWhichDeviceAsked() {
        var ana = known();
        ask(ana.visitor(port), ana.email(), "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        var phone = ana.visitor(port);

        var page = phone.follow(Ana.link(ana.letters(1).getFirst())).body();

        assertThat(page)
                .doesNotContain("cuadra-continue")
                .contains("Este link se pidió desde Firefox · Windows, en la dirección 198.18.")
                .contains("hace menos de un minuto", "Vas a ingresar en este dispositivo");
        assertThat(phone.post(LINK).location()).isEqualTo("/");
        assertThat(phone.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    @Test
    @Tag("SI-23")
    @Tag("SI-25")
    void aLinkWorksOnceAndSaysSoTheSecondTime() {
        var ana = known();
        var own = ana.visitor(port);
        ask(own, ana.email());
        var link = Ana.link(ana.letters(1).getFirst());
        own.follow(link);
        own.post(LINK);
        var thief = ana.visitor(port);

        var again = thief.follow(link);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Este link ya se usó", "Pedir un link nuevo")
                .doesNotContain("Ana Gómez")
                .doesNotContain(ana.email());
        assertThat(thief.post(LINK).status()).isEqualTo(422);
        assertThat(thief.get("/mi-cuadra").location()).startsWith("/ingresar");
        assertThat(own.follow(link).body()).contains("Este link ya se usó", "Continuar");
    }

    @Test
    @Tag("SI-23")
    @Tag("SI-25")
    void aLinkIsGoodForHalfAnHour() {
        var ana = known();
        var own = ana.visitor(port);
        ask(own, ana.email());
        own.follow(Ana.link(ana.letters(1).getFirst()));
        clock.advance(Duration.ofMinutes(29).plusSeconds(50));
        assertThat(own.get(LINK).body()).contains("Ingresar como Ana Gómez");

        clock.advance(Duration.ofSeconds(11));

        assertThat(own.get(LINK).body()).contains("Este link venció", "Pedir un link nuevo");
        assertThat(own.post(LINK).status()).isEqualTo(422);
        assertThat(own.get("/mi-cuadra").location()).startsWith("/ingresar");
    }

    @Test
    @Tag("SI-23")
    @Tag("SI-25")
    void aNewerLinkMakesTheOlderVoidAlsoOneThatStandsOpen() {
        var ana = known();
        var own = ana.visitor(port);
        ask(own, ana.email());
        var older = Ana.link(ana.letters(1).getFirst());
        own.follow(older);
        clock.advance(Duration.ofSeconds(60));
        ask(own, ana.email());
        var newer = Ana.link(ana.letters(2).getFirst());
        own.follow(older);

        assertThat(own.post(LINK).body()).contains("hay uno más nuevo", "Pedir un link nuevo");

        own.follow(newer);
        assertThat(own.post(LINK).location()).isEqualTo("/");
    }

    @Test
    @Tag("SI-25")
    void anUnknownLinkSaysSo() {
        var visitor = new Visitor(port).from(Ana.freshAddress());

        var answer = visitor.follow(LINK + "/" + "A".repeat(32));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Este link no es válido", "href=\"/ingresar/correo?volver=%2F\"");
        assertThat(visitor.get(LINK).status()).isEqualTo(422);
    }

    @Test
    @Tag("SI-22")
    void theNextLinkOfAnAddressComesAfterSixtySecondsAndTheAnswerSaysWhen() {
        var ana = known();
        var own = ana.visitor(port);
        ask(own, ana.email());
        clock.advance(Duration.ofSeconds(20));

        var tooSoon = own.post(MAIL + "/reenvio");
        var elsewhere = ask(ana.visitor(port), ana.email());

        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(retryAfter(tooSoon)).isBetween(35L, 40L);
        assertThat(tooSoon.body()).contains("Podrás pedir otro en " + retryAfter(tooSoon) + " segundos");
        assertThat(elsewhere.status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(40));
        assertThat(own.post(MAIL + "/reenvio").location()).isEqualTo(MAIL + "/enviado");
        assertThat(ana.letters(2)).hasSize(2);
    }

    @Test
    @Tag("SI-22")
    void theSixthWithinAnHourWaitsUntilTheFirstIsAnHourOld() {
        var ana = known();
        for (var i = 0; i < 5; i++) {
            assertThat(ask(ana.visitor(port), ana.email()).location()).isEqualTo(MAIL + "/enviado");
            clock.advance(Duration.ofMinutes(10));
        }

        var sixth = ask(ana.visitor(port), ana.email());

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(retryAfter(sixth)).isBetween(570L, 600L);
        assertThat(sixth.body()).contains("Ya se pidieron 5 links", "Podrás pedir otro en 10 minutos");
        clock.advance(Duration.ofMinutes(10));
        assertThat(ask(ana.visitor(port), ana.email()).location()).isEqualTo(MAIL + "/enviado");
        assertThat(ask(ana.visitor(port), ana.email()).status()).isEqualTo(429);
    }

    @Test
    @Tag("SI-22")
    void anAddressWithoutAnAccountIsAnsweredTheSameAndGetsNoMail() {
        var ana = known();
        var nobody = new Ana(program);
        var own = ana.visitor(port);
        var stranger = nobody.visitor(port);

        assertThat(ask(stranger, nobody.email()).location())
                .isEqualTo(ask(own, ana.email()).location());
        assertThat(plain(stranger.get(MAIL + "/enviado"), nobody)).isEqualTo(plain(own.get(MAIL + "/enviado"), ana));
        assertThat(plain(stranger.post(MAIL + "/reenvio"), nobody)).isEqualTo(plain(own.post(MAIL + "/reenvio"), ana));
        assertThat(ask(stranger, nobody.email()).status())
                .isEqualTo(ask(own, ana.email()).status())
                .isEqualTo(429);

        assertThat(ana.letters(1)).hasSize(1);
        assertThat(nobody.subjects()).isEmpty();
    }

    @Test
    @Tag("SI-22")
    void whoIsDisabledGetsNoMailAndALinkSentBeforeOpensNothing() {
        var ana = known();
        var own = ana.visitor(port);
        ask(own, ana.email());
        own.follow(Ana.link(ana.letters(1).getFirst()));
        disable(ana);
        clock.advance(Duration.ofSeconds(60));

        assertThat(own.post(LINK).body()).contains("Este link no es válido");
        assertThat(ask(own, ana.email()).location()).isEqualTo(MAIL + "/enviado");

        var marta = known();
        ask(marta.visitor(port), marta.email());
        marta.letters(1);
        assertThat(ana.subjects()).hasSize(1);
    }

    @Test
    @Tag("SI-3")
    @Tag("SI-24")
    void openingALinkVerifiesTheAddressAndTakesAwayAPasswordThatAStrangerChose() {
        var ana = new Ana(program);
        var id = ana.exists(false);
        var stranger = ana.visitor(port);
        ana.signIn(stranger);
        var own = ana.visitor(port);
        ask(own, ana.email());
        own.follow(Ana.link(ana.letters(1).getFirst()));

        var entered = own.post(LINK);

        assertThat(own.follow(entered.location()).body()).contains("Quitamos la contraseña");
        assertThat(users.find(id).orElseThrow().emailVerified()).isTrue();
        assertThat(stranger.get("/mi-cuadra").location()).startsWith("/ingresar");
        assertThat(ana.signIn(stranger).status()).isEqualTo(422);
    }

    @Test
    @Tag("SI-3")
    void whoRegisteredInThisBrowserKeepsThePassword() {
        var ana = new Ana(program);
        var own = ana.visitor(port);
        ana.register(own);
        ana.letters(1);
        ask(own, ana.email());
        own.follow(Ana.link(ana.letters(2).getFirst()));

        assertThat(own.follow(own.post(LINK).location()).body())
                .doesNotContain("Verifica tu correo")
                .doesNotContain("Quitamos la contraseña");

        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(303);
    }

    @Test
    @Tag("SI-10")
    void theLinkLeadsWhereThePersonWantedToGoAlsoInAnotherBrowser() {
        var ana = known();
        var own = ana.visitor(port);
        own.get(MAIL);
        own.post(MAIL, "email", ana.email(), "volver", "/mi-cuadra/sesiones", "solucion", "nomina");
        var phone = ana.visitor(port);
        phone.follow(Ana.link(ana.letters(1).getFirst()));
        assertThat(phone.post(LINK).location()).isEqualTo("/mi-cuadra/sesiones");

        clock.advance(Duration.ofMinutes(1));
        own.get(MAIL + "?solucion=nomina");
        own.post(MAIL, "email", ana.email(), "volver", "//evil.example", "solucion", "nomina");
        own.follow(Ana.link(ana.letters(2).getFirst()));
        assertThat(own.post(LINK).location()).isEqualTo("/?solucion=nomina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-es-un-correo", "\u0000@x.example", "a\n@x.example", "@", "x@y"})
    @Tag("SI-20")
    void anythingElseIsSaidAtTheFieldAndNothingIsLost(String email) {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get(MAIL);

        var answer = visitor.post(MAIL, "email", email, "volver", "/mi-cuadra", "solucion", "pos");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem-email", "name=\"volver\" value=\"/mi-cuadra\"", "name=\"solucion\" value=\"pos\"");
    }

    @Test
    @Tag("SI-21")
    void whoHasAskedForNothingIsSentToTheForm() {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get(MAIL);

        assertThat(visitor.get(MAIL + "/enviado").location()).isEqualTo(MAIL);
        assertThat(visitor.post(MAIL + "/reenvio").location()).isEqualTo(MAIL);
        assertThat(visitor.postAsIs(MAIL, "email", "ana@laespiga.example").location())
                .isEqualTo("/ingresar?vencida=1");
    }

    private Ana known() {
        var ana = new Ana(program);
        ana.exists(true);
        return ana;
    }

    private void disable(Ana ana) {
        jdbc.sql("update app_user set state = 'DISABLED' where email = :email")
                .param("email", ana.email())
                .update();
    }

    private static Answer ask(Visitor visitor, String email) {
        visitor.get(MAIL);
        return visitor.post(MAIL, "email", email);
    }

    private static void ask(Visitor visitor, String email, String userAgent) {
        visitor.get(MAIL);
        visitor.send(HttpRequest.newBuilder(visitor.uri(MAIL))
                .header("User-Agent", userAgent)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "email=" + email.replace("@", "%40") + "&_csrf=" + visitor.csrf())));
    }

    private static long retryAfter(Answer answer) {
        return answer.raw().headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private static String plain(Answer answer, Ana who) {
        return answer.body()
                .replace(who.email(), "WHO")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF")
                .replaceAll("data-seconds=\"(\\d+)\"", "SECONDS")
                .replaceAll("<b data-left>[^<]*</b>", "LEFT")
                .replaceAll("\\d+ segundos", "SECONDS");
    }
}
