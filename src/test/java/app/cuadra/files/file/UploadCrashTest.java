package app.cuadra.files.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.Application;
import app.cuadra.files.Papers;
import app.cuadra.testing.Program;
import app.cuadra.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash in the middle of a hundred uploads: what was acknowledged is whole and listed, and nothing else is. */
@Tag("Q-8")
@Tag("FIL-11")
class UploadCrashTest {

    private static final String PASSWORD = "tornillos y tuercas 47";
    private static final int UPLOADS = 100;
    private static final int AT_LEAST = 30;

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedBeforeTheCrashIsWholeAndListedAndTheCheckFindsNothing() throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        String folder;
        try (var program = Program.start(home)) {
            var luis = registered(program);
            var papers = Papers.at(luis, folderOfAClient(luis));
            folder = papers.path();
            papers.list("");
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (var i = 0; i < UPLOADS; i++) {
                    var number = i;
                    threads.submit(() -> {
                        if (papers.send(name(number), content(number)).status() == 200) {
                            acknowledged.add(number);
                        }
                    });
                }
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> acknowledged.size() >= AT_LEAST);
                program.killEverything();
                threads.shutdownNow();
            }
        }
        assertThat(acknowledged.size()).as("the crash came in the middle").isBetween(AT_LEAST, UPLOADS - 1);

        try (var program = Program.start(home)) {
            var papers = Papers.at(signedIn(program), folder);
            var listed = papers.names("?size=200");
            assertThat(listed)
                    .containsAll(
                            acknowledged.stream().map(UploadCrashTest::name).toList());
            for (var name : listed) {
                assertThat(papers.get("/" + papers.id(name) + "/descarga").raw().body())
                        .as(name)
                        .isEqualTo(content(Integer.parseInt(name.replaceAll("\\D", ""))));
            }

            assertThat(check()).as("beside the running program").satisfies(ended -> {
                assertThat(ended.code()).isZero();
                assertThat(ended.lines()).singleElement().asString().startsWith("Checked " + listed.size() + " files");
            });
        }

        var damaged = fileOf(acknowledged.iterator().next());
        Files.writeString(damaged, "something else");
        assertThat(check()).as("without a running program").satisfies(ended -> {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.lines())
                    .anyMatch(line ->
                            line.equals("damaged " + home.resolve("files").relativize(damaged)));
        });
    }

    /** Where the bytes of an upload lie. */
    private Path fileOf(int number) throws IOException {
        try (var files = Files.walk(home.resolve("files").resolve("files"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Arrays.equals(Files.readAllBytes(file), content(number))) {
                    return file;
                }
            }
        }
        throw new AssertionError("not in the store");
    }

    private record Ended(int code, List<String> lines) {}

    /** As ./cuadra check-files runs it. */
    private Ended check() {
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
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("CUADRA_") || name.contains("JAVA_OPTIONS"));
            builder.environment().put("CUADRA_HOME", home.toString());
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

    private static String name(int number) {
        return "Soporte %03d.csv".formatted(number);
    }

    private static byte[] content(int number) {
        return Papers.csv(String.valueOf(number).repeat(50_000));
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

    /** Of a client loaded from a sheet of one row. */
    private static String folderOfAClient(Visitor luis) {
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
        return found.group();
    }
}
