package app.cuadra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.Application;
import app.cuadra.testing.Program;
import app.cuadra.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A data folder with one firm in it, run as operators run it: the real program, and its command that checks the files. */
public final class Operator {

    private static final String LUIS = "luis@moracontadores.example";
    private static final String PASSWORD = "tornillos y tuercas 47";

    private final Map<String, String> settings;
    private final Path home;

    /** Runs on this data folder, with these settings. */
    public Operator(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = Map.copyOf(settings);
    }

    /** How a command ended, and what it printed but for the lines about the database. */
    public record Ended(int code, List<String> lines) {}

    /** Starts the program. */
    public Program start() {
        return Program.start(home, settings);
    }

    /** Registers Luis with his firm, loads one client, and answers its folder. */
    public Papers folderOfAClient(Program program) {
        var visitor = new Visitor(program.port());
        visitor.get("/registro");
        visitor.post(
                "/registro",
                "name",
                "Luis Mora",
                "email",
                LUIS,
                "password",
                PASSWORD,
                "country",
                "CO",
                "work",
                "ACCOUNTANT",
                "place",
                "Mora Contadores");
        var luis = signedIn(program);
        var clients = luis.get("/").location().replaceFirst("^(/contador/\\d+).*", "$1/empresas");
        luis.get(clients + "/cargas/nueva");
        var sheet = "Empresa;NIT;Celular;Correo\r\nPanadería La Espiga SAS;700000001;;\r\n";
        var load = luis.upload(
                        clients + "/cargas", "clientes.csv", sheet.getBytes(StandardCharsets.UTF_8), "country", "CO")
                .location();
        luis.get(load);
        luis.post(load + "/confirmacion");
        var folder = Pattern.compile(clients + "/\\d+/archivos");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> folder.matcher(luis.get(clients).body()).find());
        var found = folder.matcher(luis.get(clients).body());
        assertThat(found.find()).isTrue();
        return Papers.at(luis, found.group());
    }

    /** The same folder, after a new start. */
    public Papers again(Program program, Papers before) {
        return Papers.at(signedIn(program), before.path());
    }

    private static Visitor signedIn(Program program) {
        var visitor = new Visitor(program.port());
        visitor.get("/ingresar");
        visitor.post("/ingresar", "login", LUIS, "password", PASSWORD);
        return visitor;
    }

    /** As ./cuadra check-files runs it. */
    public Ended check() {
        try {
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Duser.language=en",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Application.class.getName(),
                            "check-files")
                    .redirectErrorStream(true);
            var environment = new HashMap<>(settings);
            environment.put("CUADRA_HOME", home.toString());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("CUADRA_") || name.contains("JAVA_OPTIONS"));
            builder.environment().putAll(environment);
            var process = builder.start();
            var lines = process.inputReader()
                    .lines()
                    .filter(line -> !line.contains("PostgreSQL"))
                    .toList();
            return new Ended(process.waitFor(), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
