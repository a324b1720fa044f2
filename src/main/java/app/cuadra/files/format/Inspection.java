package app.cuadra.files.format;

import app.cuadra.values.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells by its content what a file is, and refuses what is not one of ours (FIL-3). Names and what browsers say prove
 * nothing. Nothing is kept while looking, and nothing is unpacked further than it takes to know.
 */
public final class Inspection {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private static final Map<String, FileFormat> KNOWN = Map.ofEntries(
            Map.entry("application/pdf", FileFormat.PDF),
            Map.entry("image/png", FileFormat.PNG),
            Map.entry("image/jpeg", FileFormat.JPEG),
            Map.entry("image/webp", FileFormat.WEBP),
            Map.entry("image/gif", FileFormat.GIF),
            Map.entry("image/heic", FileFormat.HEIC),
            Map.entry("image/heif", FileFormat.HEIC),
            Map.entry("image/tiff", FileFormat.TIFF));

    private static final Set<String> PAGES =
            Set.of("text/html", "application/xhtml+xml", "application/xml", "multipart/related", "message/rfc822");

    private Inspection() {}

    /**
     * The format of a file that has arrived.
     *
     * @throws Refused with a code {@code file.…} that names the file and says why
     */
    public static FileFormat pass(Path file, FileName name) throws IOException {
        try {
            return look(file, name);
        } catch (Unfit unfit) {
            throw Refused.because(unfit.code(), Map.of("name", name.value()));
        }
    }

    private static FileFormat look(Path file, FileName name) throws IOException, Unfit {
        if (Files.size(file) == 0) {
            throw new Unfit("file.empty");
        }
        var type = type(file);
        var known = KNOWN.get(type.toString());
        if (known != null) {
            check(file, known);
            return known;
        }
        return switch (type.toString()) {
            case "application/zip", "application/x-tika-ooxml" -> OfficePackage.look(file);
            case "application/x-tika-msoffice" -> OldOffice.look(file);
            case "text/plain", "text/csv" -> PlainText.look(file, name);
            default -> throw new Unfit(refusal(type));
        };
    }

    private static void check(Path file, FileFormat format) throws IOException, Unfit {
        switch (format) {
            case PDF -> PdfLock.check(file);
            case PNG, JPEG, WEBP, GIF, TIFF -> Picture.check(file);
            // No decoder of Java's reads it, and none of ours tries.
            case HEIC, XLSX, XLS, XLSM, CSV, DOCX, DOC -> {}
        }
    }

    private static MediaType type(Path file) throws IOException {
        // Buffered, because the beginning is looked at more than once.
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), TYPES.getMinLength())) {
            return TYPES.detect(bytes, new Metadata()).getBaseType();
        }
    }

    private static String refusal(MediaType type) {
        var name = type.toString();
        if (name.equals("image/svg+xml")) {
            return "file.svg";
        }
        if (PAGES.contains(name)) {
            return "file.page";
        }
        var program = name.contains("executable")
                || name.contains("msdownload")
                || name.contains("dosexec")
                || name.contains("script")
                || name.contains("java-vm")
                || name.contains("sharedlib")
                || name.contains("x-sh")
                || name.contains("bat")
                || name.contains("ms-shortcut");
        return program ? "file.program" : "file.kind";
    }
}
