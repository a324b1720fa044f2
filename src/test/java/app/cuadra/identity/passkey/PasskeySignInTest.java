package app.cuadra.identity.passkey;

import static app.cuadra.identity.passkey.PasskeyHolder.and;
import static app.cuadra.identity.passkey.PasskeyHolder.question;
import static app.cuadra.identity.passkey.PasskeyHolder.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Tag("SI-45")
class PasskeySignInTest {

    private static final String NO_USE = "Esta llave no sirve para entrar aquí";
    private static final String TOO_LATE = "La página estuvo abierta mucho tiempo";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void todayAgain() {
        clock.reset();
    }

    @Test
    void aPasskeyOpensTheAccountWithoutAnythingTyped() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();
        var before = visitor.get("/ingresar").raw().headers().firstValue("Set-Cookie");

        var answer =
                visitor.post("/ingresar/llave", and(key.sign(question(visitor)), "volver", "/mi-cuadra/seguridad"));

        assertThat(answer.location()).isEqualTo("/mi-cuadra/seguridad");
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isPresent().isNotEqualTo(before);
        assertThat(visitor.get("/mi-cuadra/seguridad").body())
                .contains(ana.ana().email(), "1 llave: ");
        assertThat(visitor.get(PasskeyHolder.KEYS).body())
                .contains("usada ahora")
                .doesNotContain("aún sin usar");
    }

    @Test
    void signingInLeadsToPagesOfOurOwnOnly() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();

        assertThat(visitor.post("/ingresar/llave", and(key.sign(question(visitor)), "volver", "//evil.example"))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void theSameAnswerIsTakenOnce() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();
        var answer = key.sign(question(visitor));
        assertThat(visitor.post("/ingresar/llave", answer).status()).isEqualTo(303);
        visitor.get("/mi-cuadra/seguridad");
        visitor.post("/salir");

        visitor.get("/ingresar");
        refused(visitor, answer, TOO_LATE);
        var stranger = ana.elsewhere();
        stranger.get("/ingresar");
        refused(stranger, answer, TOO_LATE);
    }

    @Test
    void aRefusedAnswerUsesItsQuestionUp() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();
        var question = question(visitor);

        refused(visitor, key.saying(SoftKey.PRESENT).sign(question), NO_USE);

        var honest = key.saying(SoftKey.PRESENT | SoftKey.VERIFIED | SoftKey.SYNCED);
        refused(visitor, honest.sign(question), TOO_LATE);
    }

    @Test
    void anAnswerThatComesLateIsRefused() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();
        var answer = key.sign(question(visitor));

        clock.advance(Duration.ofMinutes(11));

        refused(visitor, answer, TOO_LATE);
    }

    @Test
    void severalTabsMayAskAtOnce() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();
        var first = question(visitor);
        question(visitor);

        assertThat(visitor.post("/ingresar/llave", key.sign(first)).status()).isEqualTo(303);
    }

    @Test
    void anAnswerGivenToAPageOfAnotherSiteIsRefused() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();

        refused(visitor, key.at("https://cuadra.example").sign(question(visitor)), NO_USE);
        refused(visitor, key.at("http://localhost:1").sign(question(visitor)), NO_USE);
        refused(visitor, key.at("http://localhost:" + port).of("evil.example").sign(question(visitor)), NO_USE);
    }

    @Test
    void anAnswerWithoutThePersonIsRefused() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();

        refused(visitor, key.saying(SoftKey.VERIFIED | SoftKey.SYNCED).sign(question(visitor)), NO_USE);
        refused(visitor, key.saying(SoftKey.PRESENT | SoftKey.SYNCED).sign(question(visitor)), NO_USE);
    }

    @Test
    void anAnswerThatNamesAnotherOwnerOrNobodyIsRefused() {
        var ana = new PasskeyHolder(program, port);
        var other = new PasskeyHolder(program, port).key();
        var key = ana.key();
        var visitor = ana.elsewhere();

        refused(visitor, key.ownedBy(other.owner()).sign(question(visitor)), NO_USE);
        refused(visitor, key.ownedBy("").sign(question(visitor)), NO_USE);
    }

    @Test
    void aPasskeyThatNobodyAddedAndAForgedSignatureAreRefusedAlike() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();
        var unknown = new SoftKey(port).ownedBy(key.owner());

        refused(visitor, unknown.sign(question(visitor)), NO_USE);
        var question = question(visitor);
        var forged = key.sign(question);
        forged[7] = unknown.sign(question)[7];
        refused(visitor, forged, NO_USE);
    }

    @Test
    void aQuestionIsAnsweredForWhatItWasAsked() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.visitor();
        visitor.get("/confirmar/llave");

        var forConfirming = key.sign(visitor.post("/confirmar/llave/reto").body());

        assertThat(visitor.post("/ingresar/llave", forConfirming).body()).contains(TOO_LATE);
    }

    @Test
    void aPasskeyThatCountsBackwardsIsRefusedAndItsOwnerIsTold() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key().saying(SoftKey.PRESENT | SoftKey.VERIFIED | SoftKey.SYNCED);
        assertThat(signIn(ana.elsewhere(), key.counting(7)).status()).isEqualTo(303);
        assertThat(signIn(ana.elsewhere(), key.counting(8)).status()).isEqualTo(303);

        for (var behind : new long[] {8, 7, 0}) {
            var visitor = ana.elsewhere();
            refused(visitor, key.counting(behind).sign(question(visitor)), "puede haber una copia");
        }

        assertThat(signIn(ana.elsewhere(), key.counting(9)).status()).isEqualTo(303);
        assertThat(ana.ana().letters(2).getFirst().text()).contains("su contador va atrás");
        assertThat(ana.ana().subjects())
                .filteredOn("Rechazamos una llave de acceso"::equals)
                .hasSize(1);
    }

    @Test
    void aKeyThatBeganToCountIsHeldToItsFirstCountAsWell() {
        var ana = new PasskeyHolder(program, port);
        var key = new SoftKey(port).counting(5);
        ana.add(key);
        var visitor = ana.elsewhere();

        refused(visitor, key.counting(5).sign(question(visitor)), "puede haber una copia");
        assertThat(signIn(visitor, key.counting(6)).status()).isEqualTo(303);
    }

    @Test
    void whoIsDisabledStaysOut() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        jdbc.sql("""
                        update app_user set state = 'DISABLED' where id = :id
                        """).param("id", ana.id().value()).update();
        var visitor = ana.elsewhere();

        refused(visitor, key.sign(question(visitor)), NO_USE);
    }

    @Test
    void brokenAnswersAreRefusedAndNothingBreaks() {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");
        var answers = new String[][] {
            {},
            {"credential", "", "clientData", ""},
            {"credential", "!!!", "clientData", "!!!", "authenticatorData", "ñ", "signature", "="},
            {"clientData", "bm90IGpzb24"},
            {"clientData", "W10"},
            {"clientData", "eyJjaGFsbGVuZ2UiOjF9"},
            {"clientData", "eyJjaGFsbGVuZ2UiOiIqKioifQ"},
            {"clientData", "A".repeat(20_000)},
        };

        for (var answer : answers) {
            assertThat(visitor.post("/ingresar/llave", answer).body())
                    .contains("No entendimos lo que envió tu navegador");
        }
        assertThat(visitor.post("/ingresar/llave", "unheard", "1").status()).isEqualTo(400);
        assertThat(visitor.post("/ingresar/llave/reto", "unheard", "1").status())
                .isEqualTo(400);
    }

    @Test
    void withoutTheTokenOfThePageNothingIsAskedOrTaken() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var visitor = ana.elsewhere();
        var answer = key.sign(question(visitor));

        assertThat(visitor.postAsIs("/ingresar/llave/reto").location()).isEqualTo("/ingresar?vencida=1");
        assertThat(visitor.postAsIs("/ingresar/llave", answer).location()).isEqualTo("/ingresar?vencida=1");
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
    }

    @Test
    void withoutAScriptThePageSaysPlainlyThatThisBrowserCannot() {
        var page = new Visitor(port)
                .get("/ingresar/llave?volver=/mi-cuadra&solucion=")
                .body();

        assertThat(page)
                .contains("<noscript>")
                .contains("Este navegador no puede usar llaves de acceso")
                .contains("Ingresar de otra forma");
    }

    private static void refused(Visitor visitor, String[] answer, String why) {
        Answer told = visitor.post("/ingresar/llave", answer);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains(why);
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
    }
}
