package app.cuadra.files.file;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.format.FileName;
import app.cuadra.files.format.Inspection;
import app.cuadra.storage.Storage;
import app.cuadra.values.Refused;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/**
 * Takes files into a folder (FIL-2, FIL-3): received while they stream in, looked at, kept, and only then a row names them.
 * Should that last step fail, the bytes are nobody's, and the store sweeps them away in its time: whether a row was written
 * whose answer got lost, nobody can know at that moment.
 */
@Component
public class Uploads {

    /** The largest file, in bytes: 5 MB. */
    public static final long LIMIT = 5L * 1024 * 1024;

    /** What keys of the store begin with. */
    static final String PURPOSE = "files";

    private final Storage storage;
    private final FileTable files;

    Uploads(Storage storage, FileTable files) {
        this.storage = storage;
        this.files = files;
    }

    /**
     * Takes one in, on behalf of whom {@code Origin} says.
     *
     * @param sent its name as it was sent
     * @param announced how many bytes there will be; -1 when nobody said
     * @throws Refused with a code {@code file.…} or {@code storage.…}
     * @throws IOException when its sender stops in the middle
     */
    public FileTable.Added take(Folder folder, String sent, InputStream bytes, long announced) throws IOException {
        try (var incoming = storage.receive(bytes, announced, LIMIT)) {
            var name = FileName.of(sent);
            var format = Inspection.pass(incoming.file(), name);
            return files.add(folder, name.as(format), format, incoming.keep(PURPOSE));
        }
    }
}
