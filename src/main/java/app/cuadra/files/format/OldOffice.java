package app.cuadra.files.format;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into the container of .doc and .xls, which is also what a modern document with a password stands in. */
final class OldOffice {

    private static final int FILE_PASS = 0x2F;
    private static final int END_OF_GLOBALS = 0x0A;
    private static final int RECORDS_MAX = 200;

    /** FibBase: two bytes of flags at 10, of which this one says encrypted. */
    private static final int FLAGS_AT = 10;

    private static final int ENCRYPTED = 0x0100;

    private OldOffice() {}

    static FileFormat look(Path file) throws IOException, Unfit {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return look(container.getRoot());
        } catch (IOException | RuntimeException broken) {
            throw new Unfit("file.broken", broken);
        }
    }

    private static FileFormat look(DirectoryEntry root) throws IOException, Unfit {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Unfit("file.encrypted");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            checkDocument(root);
            return FileFormat.DOC;
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            checkWorkbook(root);
            return FileFormat.XLS;
        }
        throw new Unfit("file.kind");
    }

    private static void checkDocument(DirectoryEntry root) throws IOException, Unfit {
        try (var stream = stream(root, "WordDocument")) {
            stream.skipNBytes(FLAGS_AT);
            if ((stream.readUShort() & ENCRYPTED) != 0) {
                throw new Unfit("file.encrypted");
            }
        }
    }

    /** The record that says encrypted is among the first; the globals end before the first sheet. */
    private static void checkWorkbook(DirectoryEntry root) throws IOException, Unfit {
        var name = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        try (var stream = stream(root, name)) {
            for (var i = 0; i < RECORDS_MAX && stream.available() >= 4; i++) {
                var type = stream.readUShort();
                var length = stream.readUShort();
                if (type == FILE_PASS) {
                    throw new Unfit("file.encrypted");
                }
                if (type == END_OF_GLOBALS) {
                    return;
                }
                stream.skipNBytes(length);
            }
        }
    }

    private static DocumentInputStream stream(DirectoryEntry root, String name) throws IOException, Unfit {
        if (root.getEntryCaseInsensitive(name) instanceof DocumentEntry document) {
            return new DocumentInputStream(document);
        }
        throw new Unfit("file.broken");
    }
}
