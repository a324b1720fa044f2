package app.cuadra.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.platform.postgres.EmbeddedPostgres;
import app.cuadra.testing.Program;
import app.cuadra.testing.Visitor;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAwayTest {

    @TempDir
    Path home;

    @Test
    @Tag("Q-8")
    void whoComesWhileTheDatabaseIsAwayIsToldToTryAgain() {
        try (var postgres = EmbeddedPostgres.start(home.resolve("server"), _ -> {});
                var program = Program.start(home.resolve("program"), settings(postgres))) {
            var visitor = new Visitor(program.port());
            assertThat(visitor.get("/ingresar").status()).isEqualTo(200);

            postgres.close();
            var page = visitor.get("/ingresar");
            var sent = visitor.post("/ingresar", "login", "ana@laespiga.example", "password", "la espiga");

            assertThat(page.status()).isEqualTo(503);
            assertThat(page.raw().headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body())
                    .contains("Cuadra no está disponible en este momento", "Probar otra vez")
                    .doesNotContain("Exception", "Hikari", "Tomcat");
            assertThat(sent.status()).isEqualTo(503);
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) {
        return Map.of(
                "CUADRA_DATABASE_URL", postgres.jdbcUrl(),
                "CUADRA_DATABASE_USER", postgres.ownerUser(),
                "CUADRA_DATABASE_PASSWORD", postgres.ownerPassword());
    }
}
