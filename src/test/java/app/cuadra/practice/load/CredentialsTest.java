package app.cuadra.practice.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Handing out the passwords of a whole load is sensitive: a session from this morning has to prove itself first. */
@ApplicationTest
class CredentialsTest {

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Tag("ACC-25")
    @Tag("SI-45")
    void credentialsAreHandedOutOnlyToWhoHasJustProvedWhoTheyAre() {
        var luis = cast.accountant(0);
        var visitor = cast.signedIn(luis.person());
        var load = loaded(visitor, luis);
        clock.advance(Duration.ofHours(2));

        var refused = credentials(visitor, load);

        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.location())
                .isEqualTo("/confirmar?volver=" + load.replace("/", "%2F"))
                .doesNotContain("password");
        visitor.get(refused.location());
        assertThat(visitor.post("/confirmar", "password", luis.person().password(), "volver", load)
                        .location())
                .isEqualTo(load);
        visitor.get(load);
        var handedOut = credentials(visitor, load);
        assertThat(handedOut.status()).isEqualTo(200);
        assertThat(handedOut.body()).contains("Ferretería El Tornillo SAS");
    }

    private String loaded(Visitor visitor, Cast.Accountant luis) {
        var loads = "/contador/" + luis.practice().value() + "/empresas/cargas";
        var file = "Nombre;Identificación;Teléfono;Correo\nFerretería El Tornillo SAS;"
                + cast.nit().formatted() + ";604 444 55 66;\n";
        var load = visitor.upload(loads, "clientes.csv", file.getBytes(StandardCharsets.UTF_8), "country", "CO")
                .location();
        visitor.get(load);
        assertThat(visitor.post(load + "/confirmacion").status()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get(load).body().contains(load + "/credenciales"));
        return load;
    }

    /** As the form of the load's page sends it. */
    private static Visitor.Answer credentials(Visitor visitor, String load) {
        return visitor.send(HttpRequest.newBuilder(visitor.uri(load + "/credenciales"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", String.valueOf(visitor.uri(load)))
                .POST(BodyPublishers.ofString("format=csv&again=&_csrf=" + visitor.csrf())));
    }
}
