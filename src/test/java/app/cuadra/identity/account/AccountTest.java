package app.cuadra.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class AccountTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

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
        here.get("/mi-cuadra");

        assertThat(here.post("/mi-cuadra/clave", "current", "no es", "password", "otra clave larga")
                        .body())
                .contains("No es tu contraseña actual");
        assertThat(here.post("/mi-cuadra/clave", "current", Ana.PASSWORD, "password", "password1")
                        .body())
                .contains("muy conocida");
        assertThat(here.post("/mi-cuadra/clave", "current", Ana.PASSWORD, "password", "otra clave larga")
                        .location())
                .isEqualTo("/mi-cuadra?clave=1");

        assertThat(here.get("/mi-cuadra?clave=1").body()).contains("Cambiamos tu contraseña");
        assertThat(elsewhere.get("/mi-cuadra").location()).startsWith("/ingresar");
        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(422);
        assertThat(ana.letters(1).getFirst().text()).contains("La contraseña de tu cuenta cambió");
    }

    @Test
    void theChosenLanguageStays() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get("/mi-cuadra");

        visitor.post("/idioma", "language", "pt", "back", "/mi-cuadra");

        assertThat(visitor.get("/mi-cuadra").body()).contains("Minha conta");
        var elsewhere = ana.visitor(port);
        ana.signIn(elsewhere);
        assertThat(elsewhere.get("/mi-cuadra").body()).contains("Minha conta");
    }
}
