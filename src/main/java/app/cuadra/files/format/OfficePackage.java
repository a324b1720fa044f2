package app.cuadra.files.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into the package of a modern office document, a ZIP. Everything in it is unpacked once, counting and keeping
 * nothing: what a package says of its own size proves nothing either.
 */
final class OfficePackage {

    /** All parts together. A workbook with 200,000 rows stays below. */
    static final long UNPACKED_MAX = 300L * 1024 * 1024;

    /** Documents pack well, some 50 times; from this size on, better than that is no document. */
    private static final long RATIO_MATTERS_FROM = 8L * 1024 * 1024;

    private static final int RATIO_MAX = 200;
    private static final int PARTS_MAX = 5_000;
    private static final int TYPES_MAX = 1024 * 1024;
    private static final int HEAD = 2_048;
    private static final String TYPES = "[Content_Types].xml";

    private long unpacked;
    private boolean macros;

    private OfficePackage() {}

    static FileFormat look(Path file) throws IOException, Unfit {
        try (var zip = new ZipFile(file.toFile())) {
            var looked = new OfficePackage();
            var format = format(zip);
            looked.unpack(zip);
            if (looked.macros && format != FileFormat.XLSM) {
                throw new Unfit("file.macro");
            }
            return format;
        } catch (ZipException broken) {
            var locked = String.valueOf(broken.getMessage()).contains("encrypted");
            throw new Unfit(locked ? "file.encrypted" : "file.broken", broken);
        } catch (java.io.EOFException | IllegalArgumentException broken) {
            throw new Unfit("file.broken", broken);
        }
    }

    /** What the list of its parts says the main one is. No reader of XML is let near it: the words themselves are enough. */
    private static FileFormat format(ZipFile zip) throws IOException, Unfit {
        if (zip.size() > PARTS_MAX) {
            throw new Unfit("file.bomb");
        }
        var types = zip.getEntry(TYPES);
        if (types == null) {
            throw new Unfit("file.kind");
        }
        try (var in = zip.getInputStream(types)) {
            var text = new String(in.readNBytes(TYPES_MAX), StandardCharsets.UTF_8);
            if (text.contains("spreadsheetml.sheet.main+xml")) {
                return FileFormat.XLSX;
            }
            if (text.contains("sheet.macroEnabled.main+xml")) {
                return FileFormat.XLSM;
            }
            if (text.contains("wordprocessingml.document.main+xml")) {
                return FileFormat.DOCX;
            }
            throw new Unfit(text.contains("macroEnabled") ? "file.macro" : "file.kind");
        }
    }

    private void unpack(ZipFile zip) throws IOException, Unfit {
        for (var parts = zip.entries(); parts.hasMoreElements(); ) {
            var part = parts.nextElement();
            var name = part.getName().toLowerCase(Locale.ROOT);
            macros |= name.endsWith("vbaproject.bin");
            try (var in = zip.getInputStream(part)) {
                var markup = name.endsWith(".xml") || name.endsWith(".rels");
                count(in, part, markup);
            }
        }
    }

    private void count(InputStream in, ZipEntry part, boolean markup) throws IOException, Unfit {
        var head = in.readNBytes(HEAD);
        if (markup && declaresEntities(head)) {
            throw new Unfit("file.entities");
        }
        var size = (long) head.length;
        unpacked += size;
        var buffer = new byte[16 * 1024];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            unpacked += read;
            var ratio = size / Math.max(1, part.getCompressedSize());
            if (unpacked > UNPACKED_MAX || size > RATIO_MATTERS_FROM && ratio > RATIO_MAX) {
                throw new Unfit("file.bomb");
            }
        }
    }

    /** No office program writes a document type; whoever does wants a reader to fetch something. Both widths of letters. */
    private static boolean declaresEntities(byte[] head) {
        var text =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }
}
