package app.cuadra.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.values.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ACC-24")
class ColumnMappingTest {

    private static final List<WantedColumn> WANTED = List.of(
            new WantedColumn(
                    "name",
                    true,
                    List.of("Nombre de la empresa", "Razón social", "Nombre", "Empresa", "Cliente", "Company name")),
            new WantedColumn(
                    "taxId", true, List.of("NIT o identificación", "NIT", "Identificación", "RUT", "CNPJ", "Tax ID")),
            new WantedColumn("phone", false, List.of("Teléfono celular", "Teléfono", "Celular", "Móvil", "Phone")),
            new WantedColumn("email", false, List.of("Correo electrónico", "Correo", "Email", "Mail")));

    @ParameterizedTest
    @CsvSource({
        "NIT, taxId",
        "N.I.T., taxId",
        "N.I.T, taxId",
        "nit:, taxId",
        "Nit o Identificación, taxId",
        "NÚMERO DE IDENTIFICACION, taxId",
        "Identificación tributaria, taxId",
        "RAZON SOCIAL, name",
        "Razón  social *, name",
        "Nombre, name",
        "Nombre de la Empresa, name",
        "Nombre o razón social del cliente, name",
        "EMPRESA, name",
        "Teléfono, phone",
        "TELEFONO (opcional), phone",
        "Celular, phone",
        "Móvil, phone",
        "Correo electronico, email",
        "E-mail, email",
        "e mail, email",
        "Correo, email",
    })
    void aTitleIsRecognisedAsPeopleWriteIt(String title, String key) {
        var mapping = ColumnMapping.guess(WANTED, facts("Otra cosa", title));

        assertThat(mapping.positions()).isEqualTo(Map.of(key, 1));
        assertThat(mapping.unknownTitles()).containsExactly("Otra cosa");
    }

    @ParameterizedTest
    @CsvSource({"Tipo de identificación", "DV", "Nombre del contacto", "Fecha", "Nombrecito", "Unidad", "''"})
    void aTitleThatMeansSomethingElseIsNotTaken(String title) {
        var mapping = ColumnMapping.guess(WANTED, facts(title));

        assertThat(mapping.positions()).isEmpty();
    }

    @Test
    void theSurestColumnWinsAndEachServesOnce() {
        var mapping =
                ColumnMapping.guess(WANTED, facts("Empresa", "Correo del gerente", "Razón social", "NIT", "Correo"));

        assertThat(mapping.positions()).isEqualTo(Map.of("name", 0, "taxId", 3, "email", 4));
        assertThat(mapping.unknownTitles()).containsExactly("Correo del gerente", "Razón social");
    }

    @Test
    void aRequiredColumnThatIsNotThereIsNamed() {
        var mapping = ColumnMapping.guess(WANTED, facts("Nombre", "Ciudad"));

        assertThat(mapping.missing()).containsExactly(WANTED.get(1));
        assertThat(mapping.problems())
                .containsExactly(new Problem("sheet.missingColumn", "taxId", Map.of("title", "NIT o identificación")));
    }

    @Test
    void withoutTitlesTheOrderOfTheTemplateIsTakenAndSaid() {
        var facts = new SheetFacts("a.csv", SheetFormat.CSV, "UTF-8", ';', "", 3, List.of(), 0);

        var mapping = ColumnMapping.guess(WANTED, facts);

        assertThat(mapping.positions()).isEqualTo(Map.of("name", 0, "taxId", 1, "phone", 2));
        assertThat(mapping.problems()).containsExactly(Problem.of("sheet.noHeader", ""));
    }

    @Test
    void aPersonCanSayWhichColumnIsMeant() {
        var facts = facts("Nombre", "Correo", "Cosa");
        var guessed = ColumnMapping.guess(WANTED, facts);

        var corrected = guessed.with("taxId", 2, facts).with("name", 1, facts).with("phone", -1, facts);

        assertThat(corrected.positions()).isEqualTo(Map.of("name", 1, "taxId", 2));
        assertThat(corrected.unknownTitles()).containsExactly("Nombre");
        assertThat(corrected.value(new SheetRow(2, List.of("a", "b", "c"), List.of()), "taxId"))
                .isEqualTo("c");
        assertThat(corrected.value(new SheetRow(2, List.of("a", "b", "c"), List.of()), "phone"))
                .isEmpty();
    }

    private static SheetFacts facts(String... titles) {
        return new SheetFacts("a.csv", SheetFormat.CSV, "UTF-8", ';', "", titles.length, List.of(titles), 1);
    }
}
