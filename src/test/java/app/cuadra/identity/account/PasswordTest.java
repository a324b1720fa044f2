package app.cuadra.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PasswordTest {

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
    @Tag("SI-41")
    @Tag("SI-42")
    void changingThePasswordEndsTheOtherSessionsAndIsTold() {
        var ana = new Ana(program);
        ana.exists(true);
        var here = ana.visitor(port);
        var elsewhere = ana.visitor(port);
        ana.signIn(here);
        ana.signIn(elsewhere);
        here.get("/mi-cuadra/seguridad/clave");

        assertThat(here.post("/mi-cuadra/seguridad/clave", "current", "no es", "password", "otra clave larga")
                        .body())
                .contains("No es tu contraseña actual");
        assertThat(here.post("/mi-cuadra/seguridad/clave", "current", Ana.PASSWORD, "password", "password1")
                        .body())
                .contains("muy conocida");
        assertThat(here.post("/mi-cuadra/seguridad/clave", "current", Ana.PASSWORD, "password", "otra clave larga")
                        .location())
                .isEqualTo("/mi-cuadra/seguridad");

        assertThat(here.get("/mi-cuadra/seguridad").body())
                .contains("Cambiamos tu contraseña", "Cambiada ahora", "Cambio de contraseña");
        assertThat(elsewhere.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(422);
        assertThat(ana.letters(1).getFirst().text())
                .contains("La contraseña de tu cuenta cambió", "198.18.", "No fui yo");
    }

    @Test
    @Tag("SI-41")
    void whoHasNoPasswordCreatesOneAfterAFreshProof() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        jdbc.sql("update app_user set password = null where id = :id")
                .param("id", id.value())
                .update();

        assertThat(visitor.get("/mi-cuadra/seguridad").body()).contains("Sin contraseña", "Crear contraseña");
        var asked = visitor.follow("/mi-cuadra/seguridad/clave");
        assertThat(asked.body()).contains("Crear contraseña").doesNotContain("Contraseña actual");
        assertThat(visitor.post("/mi-cuadra/seguridad/clave/nueva", "password", "corta")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/mi-cuadra/seguridad/clave/nueva", "password", "otra clave larga")
                        .location())
                .isEqualTo("/mi-cuadra/seguridad");
        assertThat(ana.signIn(ana.visitor(port), "otra clave larga").status()).isEqualTo(303);

        clock.advance(Duration.ofHours(1));
        jdbc.sql("update app_user set password = null where id = :id")
                .param("id", id.value())
                .update();
        assertThat(visitor.get("/mi-cuadra/seguridad/clave/nueva").location()).startsWith("/confirmar");
    }

    @Test
    void nobodyWithAPasswordGetsAroundIt() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get("/mi-cuadra/seguridad");

        assertThat(visitor.post("/mi-cuadra/seguridad/clave/nueva", "password", "otra clave larga")
                        .location())
                .isEqualTo("/mi-cuadra/seguridad/clave");

        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(303);
    }
}
