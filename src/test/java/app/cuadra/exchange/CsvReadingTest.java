package app.cuadra.exchange;

import static app.cuadra.exchange.SheetFiles.cells;
import static app.cuadra.exchange.SheetFiles.file;
import static app.cuadra.exchange.SheetFiles.rows;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.cuadra.values.Problem;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("ACC-24")
class CsvReadingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    static Stream<Arguments> everyWayToWriteIt() {
        var all = new ArrayList<Arguments>();
        for (var charset : List.of(UTF_8, WINDOWS, UTF_16LE, UTF_16BE)) {
            for (var delimiter : List.of(';', ',', '\t', '|')) {
                for (var lineEnd : List.of("\r\n", "\n", "\r")) {
                    for (var mark : List.of("", "\uFEFF")) {
                        // UTF-16 without its mark is not to be told from a binary file; Windows-1252 has no mark.
                        var isWide = charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
                        if (isWide ? !mark.isEmpty() : charset.equals(UTF_8) || mark.isEmpty()) {
                            all.add(arguments(charset, delimiter, lineEnd, mark));
                        }
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyWayToWriteIt")
    void theSameTableIsReadHoweverItIsWritten(Charset charset, char delimiter, String lineEnd, String mark) {
        var text = mark
                + String.join(
                                lineEnd,
                                "Nombre de la empresa|NIT|Teléfono",
                                "Ferretería El Tornillo SAS|900.123.456-8|300 123 4567",
                                "\"Panadería, ñame; \"\"La Espiga\"\" | y\tmás\"|901234567|",
                                "Ñandú Ltda||",
                                "",
                                "")
                        .replace('|', delimiter);
        // The quoted cell keeps its bar whatever the delimiter is.
        text = text.replace("\"\" " + delimiter + " y", "\"\" | y");

        var sheet = Sheet.open(file(folder, text, charset), "clientes.csv");

        assertThat(sheet.facts())
                .isEqualTo(new SheetFacts(
                        "clientes.csv",
                        SheetFormat.CSV,
                        charset.name(),
                        delimiter,
                        "",
                        3,
                        List.of("Nombre de la empresa", "NIT", "Teléfono"),
                        1));
        assertThat(rows(sheet))
                .containsExactly(
                        row(2, "Ferretería El Tornillo SAS", "900.123.456-8", "300 123 4567"),
                        row(3, "Panadería, ñame; \"La Espiga\" | y\tmás", "901234567", ""),
                        row(4, "Ñandú Ltda", "", ""));
    }

    @Test
    void plainTextCountsAsUtf8() {
        var file = file(folder, "Nombre;NIT\nEl Tornillo;900123456\n");

        var facts = Sheet.open(file, "a.csv").facts();

        assertThat(facts.charset()).isEqualTo("UTF-8");
    }

    @Test
    void oneWindowsByteAtTheEndOfALongFileIsStillFound() {
        var file = file(folder, "Nombre;NIT\n" + "El Tornillo;900123456\n".repeat(20_000) + "Ñ;1\n", WINDOWS);

        var last = rows(file).getLast();

        assertThat(last.cell(0)).isEqualTo("Ñ");
    }

    @Test
    void lettersThatDoNotFitTheAnnouncedEncodingAreReportedInTheirRow() {
        var bytes = "\u00EF\u00BB\u00BFNombre;NIT\nPanader\u00EDa;1\nEspiga;2\n".getBytes(ISO_8859_1);

        var rows = rows(file(folder, bytes));

        assertThat(rows.get(0).problems())
                .containsExactly(new Problem("sheet.unreadableCharacters", "", Map.of("column", 1)));
        assertThat(rows.get(1).problems()).isEmpty();
    }

    @Test
    void theDelimiterThatExcelAnnouncesIsTakenAndItsLineIsNoRow() {
        var file = file(folder, "sep=,\r\nNombre,NIT\r\nTornillos; tuercas; y más,900123456\r\n");

        var rows = rows(file);

        assertThat(rows).containsExactly(row(2, "Tornillos; tuercas; y más", "900123456"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "a;b|1,5;2,5|3,5;4,5 -> ;",
                "a,b,c|x;y,2,3|x;y;z,5,6 -> ,",
                "Nombre|Tornillos, tuercas|Panes|Pan, leche, queso -> ;",
                "\"a,x\";\"b\"|\"1,2\";\"3\" -> ;",
            })
    void theDelimiterIsTheOneThatGivesEvenColumns(String lines, char expected) {
        var file = file(folder, lines.replace('|', '\n'));

        var facts = Sheet.open(file, "a.csv").facts();

        assertThat(facts.delimiter()).isEqualTo(expected);
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() {
        var file = file(folder, "\nNombre;NIT\n\n\"Ferretería\nEl Tornillo\";1\n;;\nPanadería;2\n");

        var rows = rows(file);

        assertThat(rows).containsExactly(row(4, "Ferretería\nEl Tornillo", "1"), row(6, "Panadería", "2"));
    }

    @Test
    void delimitersAtTheEndOfALineAddNoColumns() {
        var file = file(folder, "Nombre;NIT;;;\nEl Tornillo;900123456;;;;;\n");

        var sheet = Sheet.open(file, "a.csv");

        assertThat(sheet.facts().columns()).isEqualTo(2);
        assertThat(rows(sheet)).containsExactly(row(2, "El Tornillo", "900123456"));
    }

    @Test
    void aQuoteThatNeverClosesSpoilsOnlyItsRow() {
        var file = file(folder, "Nombre;NIT\n\"Ferretería;1\n" + "Panadería;2\n".repeat(200));

        var rows = rows(file);

        assertThat(rows).hasSize(201);
        assertThat(rows.get(0)).isEqualTo(new SheetRow(2, List.of("\"Ferretería", "1"), strayQuote()));
        assertThat(rows.get(200)).isEqualTo(row(202, "Panadería", "2"));
    }

    @Test
    void aQuoteThatWouldCloseAtTheNextQuotedNameSpoilsOnlyItsRow() {
        var file = file(folder, "Nombre;NIT\n\"Ferretería;1\n\"Panadería; La Espiga\";2\nMora;3\n");

        var rows = rows(file);

        assertThat(rows)
                .containsExactly(
                        new SheetRow(2, List.of("\"Ferretería", "1"), strayQuote()),
                        row(3, "Panadería; La Espiga", "2"),
                        row(4, "Mora", "3"));
    }

    @Test
    void quotesInsideAQuotedNameThatNobodyDoubledAreKept() {
        var file = file(folder, "Nombre;NIT\n\"Ferretería \"El Tornillo\" SAS\";1\nTubo 12\" SAS;2\n");

        var rows = rows(file);

        assertThat(rows).containsExactly(row(2, "Ferretería \"El Tornillo\" SAS", "1"), row(3, "Tubo 12\" SAS", "2"));
    }

    @Test
    void aDelimiterInAnUnquotedNameIsReportedInItsRow() {
        var file = file(folder, "Nombre,NIT\nTornillos, tuercas y cía,1\nPanadería,2\nMora,3\nEspiga,4\n");

        var rows = rows(file);

        assertThat(rows.getFirst().problems())
                .containsExactly(new Problem("sheet.extraCells", "", Map.of("found", 3, "columns", 2)));
        assertThat(rows.getLast().problems()).isEmpty();
    }

    @Test
    void aLongCellIsCutAndReportedInItsRow() {
        var file = file(folder, "Nombre;NIT\n" + "x".repeat(1_001) + ";1\n" + "x".repeat(1_000) + ";2\n");

        var rows = rows(file);

        assertThat(rows.get(0).cell(0)).hasSize(1_000);
        assertThat(rows.get(0).problems())
                .containsExactly(
                        new Problem("sheet.cellTooLong", "", Map.of("column", 1, "max", 1_000, "found", 1_001)));
        assertThat(rows.get(1).problems()).isEmpty();
    }

    @Test
    void aHeadingAboveTheTitlesIsPassedOver() {
        var file = file(folder, "Listado de clientes;;\n\nNombre;NIT;Correo\nEl Tornillo;900123456;\n");

        var sheet = Sheet.open(file, "a.csv");

        assertThat(sheet.facts().titles()).containsExactly("Nombre", "NIT", "Correo");
        assertThat(rows(sheet)).containsExactly(row(4, "El Tornillo", "900123456", ""));
    }

    @Test
    void aSheetWithoutTitlesLosesNoRow() {
        var file = file(folder, "El Tornillo;900.123.456-8\nLa Espiga;901234567\n");

        var sheet = Sheet.open(file, "a.csv");

        assertThat(sheet.facts().hasTitles()).isFalse();
        assertThat(rows(sheet))
                .containsExactly(row(1, "El Tornillo", "900.123.456-8"), row(2, "La Espiga", "901234567"));
    }

    @Test
    void anApostropheThatOnlySaysThisIsTextIsNoPartOfIt() {
        var file = file(folder, "Nombre;Teléfono\n'=1+1;'+57 300\n'Abc;''\n");

        var cells = cells(file);

        assertThat(cells).containsExactly(List.of("=1+1", "+57 300"), List.of("'Abc", "''"));
    }

    private static List<Problem> strayQuote() {
        return List.of(Problem.of("sheet.strayQuote", ""));
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, List.of(cells), List.of());
    }
}
