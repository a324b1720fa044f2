package app.cuadra.files.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Operator;
import app.cuadra.files.Papers;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program has a heap of 384 MB here, as when it is run; what comes in at once is more than twice that. */
@Tag("FIL-2")
class UploadMemoryTest {

    private static final int UPLOADS = 200;
    private static final int TRIES = 10;
    private static final int SIZE = 4 * 1024 * 1024;

    @TempDir
    Path home;

    @Test
    void twoHundredLargeUploadsAtOnceAreTakenInByASmallHeap() throws Exception {
        var operator = new Operator(home, Map.of());
        var bytes = Arrays.copyOf(Papers.real("cedula.png"), SIZE);
        try (var program = operator.start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var papers = operator.folderOfAClient(program);
            papers.list("");
            var all = IntStream.range(0, UPLOADS)
                    .mapToObj(i -> threads.submit(() -> sent(papers, "Foto %03d.png".formatted(i), bytes)))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isEqualTo(200);
            }

            assertThat(papers.names("?size=200")).hasSize(UPLOADS);
            assertThat(program.stop()).noneMatch(line -> line.contains("OutOfMemory"));
        }
    }

    /**
     * On a machine with more to do the database may be too busy for so many at once: some are told so (503), or cut off before
     * they have sent it all. They try again, as the page lets people do.
     */
    private static int sent(Papers papers, String name, byte[] bytes) {
        for (var tries = 1; ; tries++) {
            try {
                var status = papers.send(name, bytes).status();
                if (status != 503 || tries == TRIES) {
                    return status;
                }
            } catch (UncheckedIOException cutOff) {
                if (tries == TRIES) {
                    throw cutOff;
                }
            }
        }
    }
}
