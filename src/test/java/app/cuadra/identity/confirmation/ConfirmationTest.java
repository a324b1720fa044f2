package app.cuadra.identity.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class ConfirmationTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    void theRightPasswordLeadsBackAndAWrongOneAsksAgain() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get("/confirmar?volver=/mi-cuadra");

        var wrong = visitor.post("/confirmar", "password", "no es esta", "volver", "/mi-cuadra");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("No es tu contraseña actual").doesNotContain("no es esta");
        assertThat(visitor.post("/confirmar", "password", Ana.PASSWORD, "volver", "/mi-cuadra")
                        .location())
                .isEqualTo("/mi-cuadra");
        visitor.get("/confirmar");
        assertThat(visitor.post("/confirmar", "password", Ana.PASSWORD, "volver", "//evil.example")
                        .location())
                .isEqualTo("/");
    }
}
