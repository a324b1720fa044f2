package app.cuadra.integration.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.standin.Merchant.Mood;
import app.cuadra.testing.standin.StandIn;
import app.cuadra.testing.standin.WompiPeer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connecting, checking and disconnecting, in good times and bad. */
@ApplicationTest
@Tag("HUB-50")
class WompiConnectionTest {

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Cast.Owner ana;
    private Visitor visitor;
    private WompiPeer.Account wompi;
    private String path;

    @BeforeEach
    void anOwnerWithAnAccountAtWompi() {
        ana = cast.owner();
        visitor = cast.signedIn(ana.person());
        wompi = StandIn.shared().wompi().merchant();
        path = "/empresa/" + ana.company().value() + "/integraciones/wompi";
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatWompiConfirmsIsConnectedAndItsSecretsAreNeverShownAgain() {
        assertThat(visitor.get(path + "/conexion").body()).contains("Llave privada", "Secreto de integridad");

        assertThat(connect().location()).isEqualTo(path);

        var page = visitor.get(path).body();
        var form = wompi.form();
        assertThat(page)
                .contains("Ferretería El Tornillo", "De pruebas", "Ana Torres", form[1], "Termina en " + last(form[3]))
                .contains("/avisos-de-pago/" + ana.company().value() + ".")
                .doesNotContain(form[3], form[5], form[7]);
        assertThat(visitor.get("/empresa/" + ana.company().value() + "/integraciones")
                        .body())
                .contains("Desconectar Wompi")
                .doesNotContain("Conectar Wompi\"");
        assertThat(history()).contains("Conectó una pasarela de pagos").doesNotContain(form[3]);
    }

    @Test
    void badKeysAreRefusedAtTheirFieldOrByWompiAndNothingIsKept() {
        visitor.get(path + "/conexion");

        var empty = visitor.post(path + "/conexion");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("problem-publicKey", "problem-eventsSecret");

        var mixed = visitor.post(
                path + "/conexion",
                "publicKey",
                wompi.form()[1],
                "privateKey",
                "prv_prod_abcdefgh12345678",
                "integritySecret",
                wompi.form()[5],
                "eventsSecret",
                wompi.form()[7]);
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.body()).contains("Este dato es de otro ambiente").doesNotContain("prv_prod_abcdefgh");

        wompi.feels(Mood.KEYS_REVOKED);
        var unknown = connect();
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("Wompi no reconoce estas llaves", wompi.form()[1]);
        assertThat(visitor.get(path).body()).contains("Wompi no está conectada");
    }

    @Test
    void whenWompiIsAwaySlowOrTalksNonsenseNothingIsKeptAndThePersonIsTold() {
        visitor.get(path + "/conexion");
        for (var mood : new Mood[] {Mood.DOWN, Mood.SILENT, Mood.GARBLED}) {
            wompi.feels(mood);
            var answer = connect();
            assertThat(answer.status()).as(mood.name()).isEqualTo(422);
            assertThat(answer.body()).as(mood.name()).contains("Wompi no responde. No guardamos nada");
        }
        wompi.feels(Mood.SLOW);
        assertThat(connect().body()).contains("Wompi está tardando demasiado");

        wompi.feels(Mood.WELL);
        assertThat(connect().status()).isEqualTo(303);
    }

    @Test
    void aCheckSaysWhatWompiSaysNow() {
        connected();

        wompi.feels(Mood.KEYS_REVOKED);
        assertThat(check()).contains("Wompi respondió que las llaves no son válidas", "Con problemas");
        wompi.feels(Mood.DOWN);
        assertThat(check()).contains("Wompi no respondió.", "Con problemas");
        wompi.feels(Mood.WELL);
        assertThat(check()).contains("la conexión funciona", "De pruebas");
    }

    @Test
    void disconnectingForgetsTheSecretsAndKeepsTheHistory() {
        connected();

        assertThat(visitor.get(path + "/desconexion").body()).contains("Borramos las llaves");
        assertThat(visitor.post(path + "/desconexion").location()).isEqualTo(path);

        assertThat(visitor.get(path).body()).contains("Wompi no está conectada", "Conexiones anteriores", "Ana Torres");
        assertThat(history()).contains("Desconectó una pasarela de pagos");
        assertThat(visitor.post(path + "/desconexion").status()).isEqualTo(422);
        visitor.get(path + "/conexion");
        assertThat(connect().status()).isEqualTo(303);
    }

    @Test
    void connectingAndDisconnectingAskForAFreshProof() {
        connected();
        clock.advance(Duration.ofHours(1));

        assertThat(visitor.get(path + "/desconexion").location()).startsWith("/confirmar?volver=");
        assertThat(visitor.post(path + "/desconexion").location()).startsWith("/confirmar");
        assertThat(visitor.get(path).status()).isEqualTo(200);
    }

    @Test
    void aSecondConnectionHasToWaitForTheEndOfTheFirst() {
        connected();

        assertThat(connect().status()).isEqualTo(422);
        assertThat(visitor.get(path + "/conexion").location()).isEqualTo(path);
    }

    @Test
    void theSameRequestTwiceConnectsOnceAndCallsNobodyInsideATransaction() {
        visitor.get(path + "/conexion");
        var form = new java.util.ArrayList<>(java.util.List.of(wompi.form()));
        form.addAll(java.util.List.of("_key", "the-same-key"));

        var first = visitor.post(path + "/conexion", form.toArray(String[]::new));
        var second = visitor.post(path + "/conexion", form.toArray(String[]::new));

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
    }

    @Test
    void aGatewayThatDoesNotWorkInTheCountryIsNeitherOfferedNorThere() {
        var home = "/empresa/" + ana.company().value() + "/integraciones";

        assertThat(visitor.get(home).body()).contains("Wompi").doesNotContain("Stripe");
        assertThat(visitor.get(home + "/paypal").status()).isEqualTo(404);
    }

    private Visitor.Answer connect() {
        return visitor.post(path + "/conexion", wompi.form());
    }

    private void connected() {
        visitor.get(path + "/conexion");
        assertThat(connect().status()).isEqualTo(303);
        visitor.get(path);
    }

    private String check() {
        return visitor.get(visitor.post(path + "/revision").location()).body();
    }

    private String history() {
        return visitor.get("/empresa/" + ana.company().value() + "/historial").body();
    }

    private static String last(String secret) {
        return secret.substring(secret.length() - 4);
    }
}
