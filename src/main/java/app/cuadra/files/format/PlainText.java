package app.cuadra.files.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A CSV is plain text that says so by its name: nothing else tells it from any other text. */
final class PlainText {

    private static final int HEAD = 4_096;

    private PlainText() {}

    static FileFormat look(Path file, FileName name) throws IOException, Unfit {
        if (!name.extension().equals("csv")) {
            throw new Unfit("file.kind");
        }
        try (var bytes = Files.newInputStream(file)) {
            // Only the signs of the ASCII range matter, which every encoding of a CSV has in common.
            var head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (head.startsWith("<") || head.contains("<script") || head.contains("<html")) {
                throw new Unfit("file.page");
            }
            if (head.startsWith("#!")) {
                throw new Unfit("file.program");
            }
        }
        return FileFormat.CSV;
    }
}
