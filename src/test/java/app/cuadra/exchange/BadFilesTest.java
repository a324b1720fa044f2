package app.cuadra.exchange;

import static app.cuadra.exchange.SheetFiles.file;
import static app.cuadra.exchange.SheetFiles.refusal;
import static app.cuadra.exchange.SheetFiles.workbook;
import static app.cuadra.exchange.SheetFiles.workbookOf;
import static app.cuadra.exchange.SheetFiles.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.values.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ACC-24")
class BadFilesTest {

    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal(file(folder, ""))).isEqualTo(Problem.of("sheet.empty", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n  \n", ";;;\n;;;\n", "\uFEFF", "sep=;\n"})
    void aFileOfNothingButBlanksIsEmpty(String content) {
        assertThat(refusal(file(folder, content))).isEqualTo(Problem.of("sheet.empty", ""));
    }

    @Test
    void titlesAloneAreNoSheet() {
        assertThat(refusal(file(folder, "Nombre;NIT\n"))).isEqualTo(Problem.of("sheet.noRows", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7\n%\u00E2\u00E3', pdf",
        "'\u0089PNG\r\n\u001A\n', image",
        "'\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF', image",
        "'RIFF....WEBPVP8 ', image",
        "'Rar!\u001A\u0007', archive",
        "'<html><table><tr><td>NIT</td></tr></table></html>', html",
        "'<?xml version=\"1.0\"?><Workbook/>', html",
    })
    void whatIsNoSheetIsCalledByItsName(String beginning, String kind) {
        var file = file(folder, beginning, ISO_8859_1);

        assertThat(refusal(file)).isEqualTo(new Problem("sheet.notASheet", "", Map.of("kind", kind)));
    }

    @Test
    void otherArchivesAreCalledByTheirName() {
        assertThat(refusal(zip(folder, Map.of("fotos/1.txt", "x"))))
                .isEqualTo(new Problem("sheet.notASheet", "", Map.of("kind", "archive")));
        assertThat(refusal(zip(folder, Map.of("word/document.xml", "<x/>"))))
                .isEqualTo(new Problem("sheet.notASheet", "", Map.of("kind", "word")));
        assertThat(refusal(zip(folder, Map.of("xl/workbook.bin", "x"))))
                .isEqualTo(new Problem("sheet.xls", "", Map.of("kind", "xlsb")));
        assertThat(refusal(zip(folder, Map.of("mimetype", "x", "content.xml", "<x/>"))))
                .isEqualTo(new Problem("sheet.xls", "", Map.of("kind", "ods")));
    }

    @Test
    void oldOfficeFilesAreToldApart() {
        assertThat(refusal(file(folder, OLE2 + "\0".repeat(600) + wide("Workbook"), ISO_8859_1)))
                .isEqualTo(new Problem("sheet.xls", "", Map.of("kind", "xls")));
        assertThat(refusal(file(folder, OLE2 + "\0".repeat(600) + wide("EncryptedPackage"), ISO_8859_1)))
                .isEqualTo(Problem.of("sheet.encrypted", ""));
        assertThat(refusal(file(folder, OLE2 + "\0".repeat(600) + wide("WordDocument"), ISO_8859_1)))
                .isEqualTo(new Problem("sheet.notASheet", "", Map.of("kind", "word")));
    }

    @Test
    void otherBinaryFilesAreRefused() {
        var bytes = new byte[5_000];
        RandomGenerator.of("L64X128MixRandom").nextBytes(bytes);
        bytes[0] = 'M';
        bytes[1] = 'Z';

        assertThat(refusal(file(folder, bytes))).isEqualTo(Problem.of("sheet.binary", ""));
    }

    @Test
    void aZeroByteFarInsideATextMakesItBinary() {
        assertThat(refusal(file(folder, "Nombre;NIT\n" + "a;1\n".repeat(50_000) + "\0")))
                .isEqualTo(Problem.of("sheet.binary", ""));
    }

    @Test
    void aFileOfTwentyOneMegabytesIsRefused() throws Exception {
        var file = folder.resolve("big.csv");
        var block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) 'a');
        try (var out = Files.newOutputStream(file)) {
            for (var i = 0; i < 21; i++) {
                out.write(block);
            }
        }

        assertThat(refusal(file)).isEqualTo(new Problem("sheet.tooBig", "", Map.of("max", 20L, "found", 21L)));
    }

    @Test
    void threeHundredColumnsAreRefusedAndTwoHundredAreNot() {
        assertThat(refusal(file(folder, columns(300))))
                .isEqualTo(new Problem("sheet.tooManyColumns", "", Map.of("max", 200, "found", 300)));
        assertThat(refusal(file(folder, columns(201))))
                .isEqualTo(new Problem("sheet.tooManyColumns", "", Map.of("max", 200, "found", 201)));
        assertThat(refusal(file(folder, columns(200)))).isNull();
    }

    @Test
    void aWideRowFarBelowIsRefusedToo() {
        assertThat(refusal(file(folder, "a;b\n" + "1;2\n".repeat(100) + columns(300))))
                .isEqualTo(new Problem("sheet.tooManyColumns", "", Map.of("max", 200, "found", 300)));
    }

    @Test
    void oneRowOverTheLimitIsRefused() {
        var limits = SheetLimits.STANDARD.withRows(100);

        assertThat(refusal(file(folder, "a;b\n" + "x;y\n".repeat(100)), limits)).isNull();
        assertThat(refusal(file(folder, "a;b\n" + "x;y\n".repeat(101)), limits))
                .isEqualTo(new Problem("sheet.tooManyRows", "", Map.of("max", 100)));
    }

    @Test
    void anEndlessLineIsRefused() {
        assertThat(refusal(file(folder, "a;b\n" + "x".repeat(CsvLines.MAX_LENGTH + 1))))
                .isEqualTo(new Problem("sheet.lineTooLong", "", Map.of("line", 2, "max", CsvLines.MAX_LENGTH)));
    }

    @Test
    void aWorkbookCutOffInTheMiddleIsRefused() throws Exception {
        var whole = Files.readAllBytes(workbook(folder, "<row r='1'><c r='A1'><v>1</v></c></row>"));

        assertThat(refusal(file(folder, Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(Problem.of("sheet.brokenXlsx", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='A1'>",
                "<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>",
                "<row r='1'><c r='A1' s='99999999999'><v>1</v></c></row>",
            })
    void aWorkbookThatMakesNoSenseIsRefused(String rows) {
        assertThat(refusal(workbook(folder, rows))).isEqualTo(Problem.of("sheet.brokenXlsx", ""));
    }

    @Test
    void entitiesInAWorkbookAreNeitherExpandedNorFetched() {
        var page = """
                <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
                <row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>""";

        assertThat(refusal(workbookOf(folder, page))).isEqualTo(Problem.of("sheet.brokenXlsx", ""));
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() {
        var file = workbook(folder, "<row r='1'></row>".repeat(1_000_000));

        assertThat(refusal(file)).isEqualTo(Problem.of("sheet.unpacksTooBig", ""));
    }

    @Test
    void aCellLargerThanAnyCellIsRefused() {
        var text = "x ".repeat(400_000);

        assertThat(refusal(
                        workbook(folder, "<row r='1'><c r='A1' t='inlineStr'><is><t>" + text + "</t></is></c></row>")))
                .isEqualTo(Problem.of("sheet.brokenXlsx", ""));
    }

    @Test
    void aWorkbookWithNothingOnItsPagesIsEmpty() {
        assertThat(refusal(workbook(folder, "<row r='1'><c r='A1'/></row>"))).isEqualTo(Problem.of("sheet.empty", ""));
    }

    private static String columns(int count) {
        var row = String.join(";", Collections.nCopies(count, "x"));
        return row + "\n" + row + "\n";
    }

    private static String wide(String name) {
        return new String(name.getBytes(UTF_16LE), ISO_8859_1);
    }
}
