package app.cuadra.files.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.files.Operator;
import app.cuadra.files.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crash in the middle of a hundred uploads: what was acknowledged is whole and listed, and nothing else is. */
@Tag("Q-8")
@Tag("FIL-11")
class UploadCrashTest {

    private static final int UPLOADS = 100;
    private static final int AT_ONCE = 8;
    private static final int AT_LEAST = 30;

    @TempDir
    Path home;

    @Test
    void whatWasAcknowledgedBeforeTheCrashIsWholeAndListedAndTheCheckFindsNothing() throws Exception {
        var operator = new Operator(home, Map.of());
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        Papers before;
        try (var program = operator.start()) {
            before = operator.folderOfAClient(program);
            before.list("");
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                for (var i = 0; i < UPLOADS; i++) {
                    var number = i;
                    threads.submit(() -> {
                        if (before.send(name(number), content(number)).status() == 200) {
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

        try (var program = operator.start()) {
            var papers = operator.again(program, before);
            var listed = papers.names("?size=200");
            assertThat(listed)
                    .containsAll(
                            acknowledged.stream().map(UploadCrashTest::name).toList());
            for (var name : listed) {
                assertThat(papers.get("/" + papers.id(name) + "/descarga").raw().body())
                        .as(name)
                        .isEqualTo(content(Integer.parseInt(name.replaceAll("\\D", ""))));
            }

            var beside = operator.check();
            assertThat(beside.code())
                    .as("beside the running program: %s", beside)
                    .isZero();
            assertThat(beside.lines()).singleElement().asString().startsWith("Checked " + listed.size() + " files");
        }

        var damaged = fileOf(acknowledged.iterator().next());
        Files.writeString(damaged, "something else");
        var alone = operator.check();
        assertThat(alone.code()).as("without a running program: %s", alone).isEqualTo(2);
        assertThat(alone.lines()).contains("damaged " + home.resolve("files").relativize(damaged));
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

    private static String name(int number) {
        return "Soporte %03d.csv".formatted(number);
    }

    private static byte[] content(int number) {
        return Papers.csv(String.valueOf(number).repeat(50_000));
    }
}
