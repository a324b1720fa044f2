package app.cuadra.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes files for the tests of this module and reads them whole. */
final class SheetFiles {

    private static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            </Types>""";

    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <sheets><sheet name="Hoja1" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Target="worksheets/sheet1.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""";

    /** Cell formats by number: 0 general, 1 date, 2 percentage, 3 ten digits with zeros before. */
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <numFmts count="1"><numFmt numFmtId="170" formatCode="0000000000"/></numFmts>\
            <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/></cellXfs>\
            </styleSheet>""";

    private SheetFiles() {}

    static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "upload", ""), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String content) {
        return file(folder, content.getBytes(UTF_8));
    }

    static Path file(Path folder, String content, Charset charset) {
        return file(folder, content.getBytes(charset));
    }

    static Path zip(Path folder, Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(folder, bytes.toByteArray());
    }

    /** A workbook with one page, whose rows are given as XML. */
    static Path workbook(Path folder, String rows) {
        var page = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>""".formatted(rows);
        return workbookOf(folder, page);
    }

    static Path workbookOf(Path folder, String page) {
        return zip(
                folder,
                Map.of(
                        "[Content_Types].xml", CONTENT_TYPES,
                        "xl/workbook.xml", WORKBOOK,
                        "xl/_rels/workbook.xml.rels", RELATIONS,
                        "xl/styles.xml", STYLES,
                        "xl/worksheets/sheet1.xml", page));
    }

    static List<SheetRow> rows(Path file) {
        return rows(Sheet.open(file, "clientes"));
    }

    static List<SheetRow> rows(Sheet sheet) {
        var all = new ArrayList<SheetRow>();
        try (var rows = sheet.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    static List<List<String>> cells(Path file) {
        return rows(file).stream().map(SheetRow::cells).toList();
    }

    /** The one problem for which the file is refused, on opening or while reading; null when it is read. */
    static @Nullable Problem refusal(Path file) {
        return refusal(file, SheetLimits.STANDARD);
    }

    static @Nullable Problem refusal(Path file, SheetLimits limits) {
        var refused = catchThrowableOfType(Refused.class, () -> rows(Sheet.open(file, "clientes", limits)));
        return refused == null ? null : refused.problems().getFirst();
    }
}
