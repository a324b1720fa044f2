package app.cuadra.exchange;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import app.cuadra.values.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What an uploaded file is, told by its content and never by its name. */
enum FileKind {
    TEXT,
    WORKBOOK;

    private static final int HEAD = 512;

    /** A text may hold one odd control character among so many bytes, no more. */
    private static final int BYTES_PER_CONTROL_CHARACTER = 1000;

    /** What is not a sheet at all, by how it begins. */
    private static final List<Signature> OTHERS = List.of(
            new Signature("pdf", 0, "%PDF-"),
            new Signature("image", 0, "\u0089PNG"),
            new Signature("image", 0, "\u00FF\u00D8\u00FF"),
            new Signature("image", 0, "GIF8"),
            new Signature("image", 8, "WEBP"),
            new Signature("image", 4, "ftyphei"),
            new Signature("image", 4, "ftypmif1"),
            new Signature("image", 0, "II*\0"),
            new Signature("image", 0, "MM\0*"),
            new Signature("archive", 0, "Rar!"),
            new Signature("archive", 0, "7z\u00BC\u00AF"),
            new Signature("archive", 0, "\u001F\u008B"),
            new Signature("word", 0, "{\\rtf"));

    /** Tells a text from a workbook, or refuses the file with what it is instead. */
    static FileKind of(Path file) throws IOException {
        var head = firstBytes(file);
        if (head.length == 0) {
            throw Refused.because("sheet.empty");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            throw oldOffice(file);
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return workbook(file);
        }
        for (var other : OTHERS) {
            if (other.fits(head)) {
                throw notASheet(other.kind);
            }
        }
        return text(file, head);
    }

    static byte[] firstBytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    static boolean startsWith(byte[] head, int... signature) {
        for (var i = 0; i < signature.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** The container of .xls and .doc; a workbook with a password comes in the same one. */
    private static Refused oldOffice(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        if (contains(content, "EncryptedPackage".getBytes(UTF_16LE))) {
            return Refused.because("sheet.encrypted");
        }
        return contains(content, "WordDocument".getBytes(UTF_16LE))
                ? notASheet("word")
                : Refused.because("sheet.xls", Map.of("kind", "xls"));
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (var i = 0; i <= content.length - wanted.length; i++) {
            var same = 0;
            while (same < wanted.length && content[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static FileKind workbook(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return WORKBOOK;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw Refused.because("sheet.xls", Map.of("kind", "xlsb"));
            }
            if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                throw Refused.because("sheet.xls", Map.of("kind", "ods"));
            }
            throw notASheet(zip.getEntry("word/document.xml") != null ? "word" : "archive");
        } catch (ZipException e) {
            throw Refused.because("sheet.brokenXlsx");
        }
    }

    private static FileKind text(Path file, byte[] head) throws IOException {
        var encoding = TextEncoding.marked(head);
        var beginning = new String(head, encoding.mark(), head.length - encoding.mark(), encoding.charset())
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        // Many programs save a web page and call it .xls.
        if (beginning.startsWith("<html")
                || beginning.startsWith("<!doctype")
                || beginning.startsWith("<table")
                || beginning.startsWith("<?xml")) {
            throw notASheet("html");
        }
        if (!encoding.isWide()) {
            refuseBinary(file);
        }
        return TEXT;
    }

    private static void refuseBinary(Path file) throws IOException {
        long control = 0;
        long all = 0;
        var block = new byte[64 * 1024];
        try (var in = Files.newInputStream(file)) {
            for (var read = in.read(block); read >= 0; read = in.read(block)) {
                for (var i = 0; i < read; i++) {
                    var value = block[i];
                    if (value == 0) {
                        throw Refused.because("sheet.binary");
                    }
                    if (value > 0 && value < ' ' && value != '\t' && value != '\n' && value != '\r') {
                        control++;
                    }
                }
                all += read;
            }
        }
        if (control > 1 + all / BYTES_PER_CONTROL_CHARACTER) {
            throw Refused.because("sheet.binary");
        }
    }

    private static Refused notASheet(String kind) {
        return Refused.because("sheet.notASheet", Map.of("kind", kind));
    }

    /** Bytes, written as the Latin-1 characters of the same number, that a kind of file has at a place. */
    private record Signature(String kind, int at, String bytes) {

        boolean fits(byte[] head) {
            for (var i = 0; i < bytes.length(); i++) {
                if (at + i >= head.length || (head[at + i] & 0xFF) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
