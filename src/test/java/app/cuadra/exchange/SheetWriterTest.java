package app.cuadra.exchange;

import static app.cuadra.exchange.SheetFiles.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("ACC-23")
@Tag("ACC-24")
class SheetWriterTest {

    private static final List<String> TITLES = List.of("Nombre", "NIT", "Motivo");

    private static final String[] PIECES = {
        "a",
        "Ñ",
        "é",
        "😀",
        "\"",
        "\"\"",
        "'",
        ";",
        ",",
        "\t",
        "|",
        "\n",
        " ",
        "=",
        "+",
        "-",
        "@",
        "1",
        "&",
        "<",
        "Tornillo",
        "900123456",
        "\u00A0"
    };

    @TempDir
    Path folder;

    @RepeatedTest(30)
    void whatIsWrittenIsReadUnchanged() {
        var seed = RandomGenerator.getDefault().nextLong();
        System.out.println("SheetWriterTest seed " + seed);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var table = new ArrayList<List<String>>();
        for (var i = 0; i < 40; i++) {
            table.add(List.of("x" + text(random), text(random), text(random)));
        }

        for (var format : SheetFormat.values()) {
            var read = SheetFiles.cells(file(folder, written(format, table)));

            assertThat(read).as("seed %d, %s", seed, format).isEqualTo(blanksAtTheEndGone(table));
        }
    }

    @RepeatedTest(30)
    void whatAStrictReaderReadsIsReadTheSame() {
        var seed = RandomGenerator.getDefault().nextLong();
        System.out.println("SheetWriterTest seed " + seed);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var table = new ArrayList<List<String>>();
        for (var i = 0; i < 40; i++) {
            table.add(List.of("x" + text(random), "y" + text(random), "z" + text(random)));
        }
        var csv = written(SheetFormat.CSV, table);

        List<List<String>> strict;
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .detectBomHeader(true)
                .ofCsvRecord(new ByteArrayInputStream(csv), UTF_8)) {
            strict = reader.stream().skip(1).map(record -> record.getFields()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(SheetFiles.cells(file(folder, csv))).as("seed %d", seed).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "=1+1, '=1+1",
                "+57 300, '+57 300",
                "-5, '-5",
                "@SUM(A1), '@SUM(A1)",
                "~\tx~, ~'\tx~",
                "~\rx~, ~\"'\rx\"~",
                "＝1, '＝1",
                "'=1, ''=1",
                "Abc=1, Abc=1",
                "'Abc, 'Abc",
            })
    void aTextThatCouldBeCalculatedGetsAnApostropheInCsv(String cell, String expected) {
        var csv = new String(written(SheetFormat.CSV, List.of(List.of(cell, "1", "x"))), UTF_8);

        assertThat(csv).isEqualTo("\uFEFFNombre;NIT;Motivo\r\n" + expected + ";1;x\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, true",
        "' =1+1', true",
        "@SUM(A1), true",
        "+CMD|A1, true",
        "-A1, true",
        "+57 (300) 123-4567, false",
        "'-1.500,50', false",
        "-, false",
        "Ferretería, false",
        "a=b, false",
        "ana@example.com, false",
        "'', false",
    })
    void aFormulaIsToldFromATelephone(String cell, boolean formula) {
        assertThat(CellText.looksLikeFormula(cell)).isEqualTo(formula);
    }

    @Test
    void aFormulaWrittenToAWorkbookStaysText() throws Exception {
        var file = file(folder, written(SheetFormat.XLSX, List.of(List.of("=1+1", "0012", "\u0001x"))));

        try (var book = new ReadableWorkbook(file.toFile())) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCellText(1)).isEqualTo("0012");
            assertThat(row.getCellText(2)).isEqualTo("x");
        }
    }

    @Test
    void theTitlesOfAWorkbookStayInSight() throws Exception {
        var file = file(folder, written(SheetFormat.XLSX, List.of(List.of("a", "b", "c"))));

        try (var zip = new ZipFile(file.toFile())) {
            var page = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
            assertThat(page).contains("state=\"frozen\"", "ySplit=\"1\"", "customWidth");
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void theStreamStaysOpenForItsOwner(SheetFormat format) throws Exception {
        var file = folder.resolve("two");
        try (var out = Files.newOutputStream(file)) {
            SheetWriter.to(out, format, "Clientes", TITLES).close();

            out.write(1);
        }

        assertThat(Files.size(file)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void rowsGoOutWhileTheyAreWritten(SheetFormat format) {
        var bytes = new long[1];
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] block, int offset, int length) {
                bytes[0] += length;
            }
        };
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        try (var writer = SheetWriter.to(out, format, "Clientes", TITLES)) {
            for (var i = 0; i < 20_000; i++) {
                writer.row(List.of("Empresa " + random.nextLong(), Long.toString(random.nextLong()), ""));
            }

            assertThat(bytes[0]).isGreaterThan(20_000L * 16);
        }
    }

    private static byte[] written(SheetFormat format, List<List<String>> table) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.to(out, format, "Clientes", TITLES)) {
            table.forEach(writer::row);
        }
        return out.toByteArray();
    }

    /** A cell of blanks after the last text of its row means nothing. */
    private static List<List<String>> blanksAtTheEndGone(List<List<String>> table) {
        return table.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row);
                    for (var i = cells.size() - 1; i >= 0 && cells.get(i).isBlank(); i--) {
                        cells.set(i, "");
                    }
                    return Collections.unmodifiableList(cells);
                })
                .toList();
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
