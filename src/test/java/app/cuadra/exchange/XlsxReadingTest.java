package app.cuadra.exchange;

import static app.cuadra.exchange.SheetFiles.rows;
import static app.cuadra.exchange.SheetFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.values.Problem;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ACC-24")
class XlsxReadingTest {

    private static final String TITLES = "<row r='1'><c r='A1' t='inlineStr'><is><t>Nombre</t></is></c>"
            + "<c r='B1' t='inlineStr'><is><t>NIT</t></is></c></row>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='B2'><v>900123456</v></c> | 900123456",
                "<c r='B2'><v>9.00123456E8</v></c> | 900123456",
                "<c r='B2'><v>3001234567.0</v></c> | 3001234567",
                "<c r='B2'><v>0.30000000000000004</v></c> | 0.3",
                "<c r='B2'><v>1E-7</v></c> | 0.0000001",
                "<c r='B2'><v>-1500.50</v></c> | -1500.5",
                "<c r='B2'><v>1E300</v></c> | 1E+300",
                "<c r='B2' s='1'><v>46112</v></c> | 2026-03-31",
                "<c r='B2' s='1'><v>46112.5</v></c> | 2026-03-31 12:00:00",
                "<c r='B2' s='2'><v>0.19</v></c> | 19%",
                "<c r='B2' s='3'><v>12345</v></c> | 0000012345",
                "<c r='B2' t='b'><v>1</v></c> | TRUE",
                "<c r='B2' t='e'><v>#N/A</v></c> | #N/A",
                "<c r='B2' t='inlineStr'><is><t>900.123.456-8</t></is></c> | 900.123.456-8",
                "<c r='B2' t='inlineStr'><is><r><t>La </t></r><r><t>Espiga</t></r></is></c> | La Espiga",
                "<c r='B2' t='inlineStr'><is><t>=1+1</t></is></c> | =1+1",
                "<c r='B2'><f>900123000+456</f><v>900123456</v></c> | 900123456",
                "<c r='B2' s='1'><f>TODAY()</f><v>46112</v></c> | 2026-03-31",
                "<c r='B2' t='str'><f>A1&amp;A1</f><v>La Espiga</v></c> | La Espiga",
                "<c r='B2' t='str'><f>A1</f><v>0012345678</v></c> | 0012345678",
            })
    void aCellIsReadAsAPersonSeesIt(String cell, String expected) {
        var file =
                workbook(folder, TITLES + "<row r='2'><c r='A2' t='inlineStr'><is><t>x</t></is></c>" + cell + "</row>");

        var row = rows(file).getFirst();

        assertThat(row).isEqualTo(new SheetRow(2, List.of("x", expected), List.of()));
    }

    @Test
    void aFormulaNobodyCalculatedIsReported() {
        var file = workbook(folder, TITLES + "<row r='2'><c r='A2'><v>1</v></c><c r='B2'><f>A2*2</f></c></row>");

        var row = rows(file).getFirst();

        assertThat(row.problems()).containsExactly(new Problem("sheet.formulaWithoutValue", "", Map.of("column", 2)));
    }

    @Test
    void rowsKeepTheNumbersExcelShows() {
        var file = workbook(
                folder, TITLES + "<row r='5'><c r='A5'><v>1</v></c></row><row r='9'><c r='B9'><v>2</v></c></row>");

        var rows = rows(file);

        assertThat(rows)
                .containsExactly(
                        new SheetRow(5, List.of("1", ""), List.of()), new SheetRow(9, List.of("", "2"), List.of()));
    }

    @Test
    void theFirstVisiblePageWithSomethingOnItIsRead() throws Exception {
        var file = folder.resolve("book.xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "Otro", null)) {
            var hidden = workbook.newWorksheet("Oculta");
            hidden.value(0, 0, "secreto");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Vacía");
            var clients = workbook.newWorksheet("Clientes");
            clients.value(0, 0, "Nombre");
            clients.value(0, 1, "NIT");
            clients.value(1, 0, "Panadería La Espiga");
            clients.value(1, 1, new BigDecimal("900123456"));
        }

        var sheet = Sheet.open(file, "book.csv");

        assertThat(sheet.facts())
                .isEqualTo(new SheetFacts(
                        "book.csv", SheetFormat.XLSX, null, null, "Clientes", 2, List.of("Nombre", "NIT"), 1));
        assertThat(rows(sheet))
                .containsExactly(new SheetRow(2, List.of("Panadería La Espiga", "900123456"), List.of()));
    }
}
