package app.cuadra.practice.load;

import app.cuadra.values.PracticeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The uploaded file while a load is not confirmed: in the database, because a node keeps nothing of its own. */
@Component
class StoredFile {

    /** Small enough that storing and fetching the largest file takes no memory worth mentioning. */
    private static final int PART_BYTES = 512 * 1024;

    private final LoadTable loads;

    StoredFile(LoadTable loads) {
        this.loads = loads;
    }

    void store(PracticeId practice, LoadId load, Path file) {
        try (var in = Files.newInputStream(file)) {
            var part = 0;
            for (var bytes = in.readNBytes(PART_BYTES); bytes.length > 0; bytes = in.readNBytes(PART_BYTES)) {
                loads.addPart(practice, load, part++, bytes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the stored file to {@code target}; an empty file when it is no longer kept. */
    void fetch(PracticeId practice, LoadId load, Path target) {
        try (var out = Files.newOutputStream(target)) {
            var part = 0;
            for (var bytes = loads.part(practice, load, part);
                    bytes != null;
                    bytes = loads.part(practice, load, part)) {
                out.write(bytes);
                part++;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
