package app.cuadra.identity.passkey;

import static app.cuadra.identity.passkey.PasskeyHolder.KEYS;
import static app.cuadra.identity.passkey.PasskeyHolder.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.factor.Setup;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Passkeys of somebody who has a second factor. */
@ApplicationTest
@Tag("SI-45")
class PasskeyStepTest {

    private static final String STEP = "/ingresar/segundo-paso";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    private PasskeyHolder ana;
    private SoftKey key;

    @BeforeEach
    void anaHasAnAppAndAPasskey() {
        ana = new PasskeyHolder(program, port);
        key = ana.key();
        Setup.by(ana.visitor(), clock);
    }

    @AfterEach
    void todayAgain() {
        clock.reset();
    }

    @Test
    void aPasskeyAtTheDoorIsBothSteps() {
        var visitor = ana.elsewhere();

        assertThat(signIn(visitor, key).location()).isEqualTo("/");

        assertThat(visitor.get(KEYS).status()).isEqualTo(200);
    }

    @Test
    void afterThePasswordAPasskeyIsAsGoodAsACode() {
        var visitor = atTheStep();
        assertThat(visitor.get(STEP).body()).contains("Usar mi llave de acceso");
        visitor.get(STEP + "/llave");

        var answer = visitor.post(
                STEP + "/llave", key.sign(visitor.post(STEP + "/llave/reto").body()));

        assertThat(answer.location()).isEqualTo("/");
        assertThat(visitor.get(KEYS).status()).isEqualTo(200);
    }

    @Test
    void somebodyElsesPasskeyIsNoSecondStep() {
        var evas = new PasskeyHolder(program, port).key();
        var visitor = atTheStep();
        visitor.get(STEP + "/llave");

        var answer = visitor.post(
                STEP + "/llave", evas.sign(visitor.post(STEP + "/llave/reto").body()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(visitor.get(KEYS).location()).startsWith("/ingresar");
    }

    @Test
    void withoutAFirstStepThereIsNoSecond() {
        var visitor = ana.elsewhere();
        visitor.get("/ingresar");

        assertThat(visitor.get(STEP + "/llave").location()).isEqualTo("/ingresar?vencida=1");
        assertThat(visitor.post(STEP + "/llave/reto").location()).isEqualTo("/ingresar?vencida=1");
        assertThat(visitor.post(STEP + "/llave").location()).isEqualTo("/ingresar?vencida=1");
    }

    private Visitor atTheStep() {
        var visitor = ana.elsewhere();
        assertThat(ana.ana().signIn(visitor).location()).isEqualTo(STEP);
        return visitor;
    }
}
