package app.cuadra.practice.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.platform.postgres.EmbeddedPostgres;
import app.cuadra.testing.Program;
import app.cuadra.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A crash in the middle of an action on thousands of clients: each is done once. */
class ActionCrashTest {

    private static final int CLIENTS = 3_000;
    private static final String PASSWORD = "tornillos y tuercas 47";

    @TempDir
    Path home;

    @Test
    @Tag("ACC-11")
    @Tag("Q-12")
    void anActionThatWasKilledOnTheWayIsFinishedAfterTheRestart() {
        String action;
        try (var program = Program.start(home)) {
            var luis = registered(program);
            var list = loaded(luis);
            action = luis.post(list + "/acciones", "action", "unlink", "all", "yes")
                    .location();
            luis.get(action);
            assertThat(luis.post(action + "/inicio").status()).isEqualTo(303);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> done(luis.get(action).body()) > 0);
            program.killEverything();
        }

        try (var program = Program.start(home)) {
            var luis = signedIn(program);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> luis.get(action).body().contains("Resultado por empresa"));
        }

        try (var postgres = EmbeddedPostgres.start(home, _ -> {})) {
            assertThat(counted(postgres)).isEqualTo(new Counted(CLIENTS, CLIENTS, CLIENTS));
        }
    }

    private record Counted(long unlinked, long events, long results) {}

    private static Counted counted(EmbeddedPostgres postgres) {
        return JdbcClient.create(
                        new DriverManagerDataSource(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword()))
                .sql("""
                        select (select count(*) from client_link where state = 'UNLINKED') as unlinked,
                               (select count(*) from client_link_event where state = 'UNLINKED') as events,
                               (select count(*) from client_action_item where state = 'DONE') as results
                        """)
                .query(Counted.class)
                .single();
    }

    /** Loads the clients and takes their credentials, without which none of them can be left. */
    private static String loaded(Visitor luis) {
        var list = luis.get("/").location().replaceFirst("^(/contador/\\d+).*", "$1") + "/empresas";
        luis.get(list + "/cargas/nueva");
        var sheet = IntStream.range(0, CLIENTS)
                .mapToObj(i -> "Empresa " + i + " SAS;" + (700_000_000 + i) + ";;\r\n")
                .collect(Collectors.joining("", "Empresa;NIT;Celular;Correo\r\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        var load = luis.upload(list + "/cargas", "clientes.csv", sheet, "country", "CO")
                .location();
        luis.get(load);
        luis.post(load + "/confirmacion");
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> luis.get(load).body().contains(load + "/credenciales"));
        assertThat(luis.post(load + "/credenciales", "format", "csv").status()).isEqualTo(200);
        return list;
    }

    private static Visitor registered(Program program) {
        var visitor = new Visitor(program.port());
        visitor.get("/registro");
        visitor.post(
                "/registro",
                "name",
                "Luis Mora",
                "email",
                "luis@moracontadores.example",
                "password",
                PASSWORD,
                "country",
                "CO",
                "work",
                "ACCOUNTANT",
                "place",
                "Mora Contadores");
        return signedIn(program);
    }

    private static Visitor signedIn(Program program) {
        var visitor = new Visitor(program.port());
        visitor.get("/ingresar");
        visitor.post("/ingresar", "login", "luis@moracontadores.example", "password", PASSWORD);
        return visitor;
    }

    /** How far the progress bar is; 0 when there is none. */
    private static int done(String page) {
        var found = Pattern.compile("<progress value=\"(\\d+)\"").matcher(page);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
