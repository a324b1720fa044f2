package app.cuadra.practice.load;

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

/** A crash in the middle of loading: nothing is lost, nothing is there twice. */
class LoadCrashTest {

    private static final int ROWS = 6_000;

    /** Takes seconds, so that whoever looks every moment sees it on its way. */
    private static final int LONG = 30_000;

    private static final String PASSWORD = "tornillos y tuercas 47";

    @TempDir
    Path home;

    @Test
    @Tag("ACC-25")
    @Tag("Q-12")
    void aLoadThatWasKilledOnTheWayIsFinishedAfterTheRestart() {
        String load;
        try (var program = Program.start(home)) {
            var luis = registered(program);
            load = luis.upload(loads(luis), "clientes.csv", sheet(ROWS), "country", "CO")
                    .location();
            luis.get(load);
            assertThat(luis.post(load + "/confirmacion").status()).isEqualTo(303);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> done(luis.get(load).body()) > 0);
            program.killEverything();
        }

        try (var program = Program.start(home)) {
            var luis = signedIn(program);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> luis.get(load).body().contains(load + "/credenciales"));
        }

        try (var postgres = EmbeddedPostgres.start(home, _ -> {})) {
            assertThat(counted(postgres)).isEqualTo(new Counted(ROWS, ROWS, ROWS, ROWS, ROWS, ROWS));
        }
    }

    @Test
    @Tag("Q-12")
    void aProgramThatIsStoppedWhileItLoadsEndsWithoutAnError() throws InterruptedException {
        try (var program = Program.start(home)) {
            var luis = registered(program);
            var load = luis.upload(loads(luis), "clientes.csv", sheet(LONG), "country", "CO")
                    .location();
            luis.get(load);
            luis.post(load + "/confirmacion");
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> done(luis.get(load).body()) > 0);

            assertThat(program.stop()).noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        }
    }

    private record Counted(
            long companies, long identifications, long memberships, long links, long logins, long rows) {}

    private static Counted counted(EmbeddedPostgres postgres) {
        // As the owner of the cluster: row-level security must not hide what is there twice.
        return JdbcClient.create(
                        new DriverManagerDataSource(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword()))
                .sql("""
                        select (select count(*) from company) as companies,
                               (select count(distinct identification_number) from company) as identifications,
                               (select count(*) from membership) as memberships,
                               (select count(*) from client_link) as links,
                               (select count(*) from app_user where username is not null) as logins,
                               (select count(*) from client_load_row where company_id is not null) as rows
                        """)
                .query(Counted.class)
                .single();
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

    private static String loads(Visitor visitor) {
        var home = visitor.get("/").location();
        var practice = home.replaceFirst("^(/contador/\\d+).*", "$1");
        visitor.get(practice + "/empresas/cargas/nueva");
        return practice + "/empresas/cargas";
    }

    private static byte[] sheet(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "Empresa " + i + " SAS;" + (700_000_000 + i) + ";;\r\n")
                .collect(Collectors.joining("", "Empresa;NIT;Celular;Correo\r\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** How far the progress bar is; 0 when there is none. */
    private static int done(String page) {
        var found = Pattern.compile("<progress value=\"(\\d+)\"").matcher(page);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
