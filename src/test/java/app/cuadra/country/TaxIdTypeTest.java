package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("HUB-10")
@Tag("COM-50")
class TaxIdTypeTest {

    private static final Countries COUNTRIES = new Countries();
    private static final TaxIdType NIT = COUNTRIES.taxIdType("CO-NIT");

    record Example(String type, String value, boolean valid, String formatted, String note) {

        /** The examples of Panamá are one set for two types, told apart by the first part of the number. */
        String typeKey() {
            return type.equals("PA-RUC") && !value.matches("\\d{3,}-.*") ? "PA-RUC-N" : type;
        }

        /** México's check digit warns but does not refuse. */
        boolean onlyWarns() {
            return type.equals("MX-RFC") && note.equals("check digit");
        }
    }

    static List<Example> examples() throws IOException {
        return rows().filter(example -> !example.type().endsWith("NCF")).toList();
    }

    static List<Example> fiscalNumbers() throws IOException {
        return rows().filter(example -> example.type().endsWith("NCF")).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadOrRefusedAsExpected(Example example) {
        var type = COUNTRIES.taxIdType(example.typeKey());

        if (example.valid() || example.onlyWarns()) {
            var taxId = type.read(example.value());
            assertThat(type.read(taxId.formatted())).isEqualTo(taxId);
            assertThat(type.restored(taxId.number(), taxId.checkDigit())).isEqualTo(taxId);
            assertThat(type.warnings(taxId)).hasSize(example.onlyWarns() ? 1 : 0);
            if (example.valid()) {
                assertThat(plain(taxId.formatted())).isEqualTo(example.formatted());
            }
        } else {
            assertThat(problem(type, example.value()).code())
                    .isEqualTo(example.value().isEmpty() ? "taxId.required" : refusal(example.note()));
        }
    }

    @ParameterizedTest
    @MethodSource("fiscalNumbers")
    void aFiscalNumberIsReadOrRefusedAsExpected(Example example) {
        var type = COUNTRIES.get(new CountryCode("DO")).fiscalNumberTypes().stream()
                .filter(candidate -> candidate.key().equals(example.type()))
                .findFirst()
                .orElseThrow();

        if (example.valid()) {
            assertThat(type.read(" " + example.value().toLowerCase(Locale.ROOT)))
                    .isEqualTo(example.formatted());
        } else {
            var refused = catchThrowableOfType(Refused.class, () -> type.read(example.value()));
            assertThat(refused.problems())
                    .containsExactly(new Problem(
                            "fiscalNumber.format", "", Map.of("type", type.name(), "example", type.example())));
        }
    }

    @Test
    void everyExampleOfTheFileIsTried() throws IOException {
        assertThat(examples().size() + fiscalNumbers().size()).isEqualTo(288);
    }

    @ParameterizedTest
    @CsvSource({
        "900.123.456-8,    900123456,  8",
        "900123456-8,      900123456,  8",
        "900 123 456 - 8,  900123456,  8",
        "900 123 456 8,    900123456,  8",
        "900.123.456–8,    900123456,  8",
        "9001234568,       900123456,  8",
        "900123456,        900123456,  8",
        "900.123.456,      900123456,  8",
        "1.020.304.050,    1020304050, 8",
        "1020304050,       1020304050, 8",
        "1020304050-8,     1020304050, 8",
        "10203040508,      1020304050, 8",
        "79123456,         79123456,   0",
        "９００１２３４５６８,  900123456,  8",
    })
    void aNitIsReadInEveryWayPeopleWriteIt(String typed, String number, String checkDigit) {
        var taxId = NIT.read(typed);

        assertThat(taxId.number()).isEqualTo(number);
        assertThat(taxId.checkDigit()).isEqualTo(checkDigit);
    }

    @ParameterizedTest
    @CsvSource({"900.123.456-7, 7, 8", "9001234567, 7, 8", "1020304050-9, 9, 8"})
    void aWrongCheckDigitIsRefusedWithTheRightOne(String typed, String given, String expected) {
        assertThat(problem(NIT, typed))
                .isEqualTo(new Problem("taxId.wrongCheckDigit", "", Map.of("given", given, "expected", expected)));
    }

    @ParameterizedTest
    @CsvSource({"900-123-456-8", "900.12.3456-8", "900.123.4567", "900123456-88", "0900123456", "1234", "900,123.456;8"
    })
    void aNumberWithSeparatorsInWrongPlacesIsRefused(String typed) {
        assertThat(problem(NIT, typed).code()).isEqualTo("taxId.format");
    }

    @Test
    void aRefusalOfTheShapeShowsAnExample() {
        assertThat(problem(NIT, "hola"))
                .isEqualTo(new Problem("taxId.format", "", Map.of("type", "NIT", "example", "900.123.456-8")));
    }

    @Test
    void longInputIsRefusedUnread() {
        assertThat(problem(NIT, "9".repeat(100_000)).code()).isEqualTo("taxId.format");
    }

    @Test
    void theSearchKeyHasTheNumberAsItsPrefix() {
        assertThat(NIT.read("900.123.456-8").searchKey())
                .isEqualTo("9001234568")
                .startsWith("900123456");
        assertThat(TaxId.searchKey("900.123.4")).isEqualTo("9001234");
        assertThat(COUNTRIES.taxIdType("PA-RUC-N").read("pe-10-442").searchKey())
                .isEqualTo("PE1044250");
    }

    @ParameterizedTest
    @CsvSource({
        "ES-DNI,    12345678-z,      12345678Z",
        "ES-CIF,    b-12345674,      B12345674",
        "MX-RFC,    gode-561231-gr8, GODE561231GR8",
        "CL-RUT,    20.000.003-k,    20.000.003-K",
        "AR-CUIT,   20 05536168 2,   20-05536168-2",
        "PA-RUC-N,  8-442-445,       8-442-445 DV 08",
        "PA-RUC-N,  8-442-445-DV08,  8-442-445 DV 08",
        "PA-RUC-N,  E-12-342,        E-12-342 DV 10",
        "PA-RUC-N,  1AV-432-658,     1AV-432-658 DV 96",
        "PA-RUC-N,  4PI-234-123,     4PI-234-123 DV 96",
    })
    void aNumberIsWrittenInTheCountrysManner(String type, String typed, String formatted) {
        assertThat(COUNTRIES.taxIdType(type).read(typed).formatted()).isEqualTo(formatted);
    }

    @Test
    void spainAcceptsBothFormsOfControlAndWarnsOfTheUnusualOne() {
        var cif = COUNTRIES.taxIdType("ES-CIF");

        var unusual = cif.read("B1234567D");

        assertThat(cif.warnings(unusual))
                .containsExactly(new Problem("taxId.unusualCheckDigit", "", Map.of("given", "D", "expected", "4")));
        assertThat(cif.warnings(cif.read("B12345674"))).isEmpty();
        assertThat(cif.warnings(cif.read("G8765432C"))).isEmpty();
    }

    @Test
    void mexicoAcceptsAnRfcWithAnotherLastCharacterAndWarns() {
        var rfc = COUNTRIES.taxIdType("MX-RFC");

        var taxId = rfc.read("GODE561231GR0");

        assertThat(rfc.warnings(taxId))
                .containsExactly(new Problem("taxId.unusualCheckDigit", "", Map.of("given", "0", "expected", "8")));
    }

    private static String plain(String formatted) {
        return formatted.replace(".", "").replaceFirst(" DV \\d\\d$", "");
    }

    private static String refusal(String note) {
        return note.startsWith("check ") ? "taxId.wrongCheckDigit" : "taxId.format";
    }

    private static Problem problem(TaxIdType type, String typed) {
        var refused = catchThrowableOfType(Refused.class, () -> type.read(typed));
        assertThat(refused).as("%s accepts %s", type, typed).isNotNull();
        return refused.problems().getFirst();
    }

    private static Stream<Example> rows() throws IOException {
        try (var in = TaxIdTypeTest.class.getResourceAsStream("/country/tax_id_examples.csv");
                var csv = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            return csv.stream()
                    .map(row -> new Example(
                            row.getField("type"),
                            row.getField("value"),
                            row.getField("expected").equals("valid"),
                            row.getField("formatted"),
                            row.getField("note")))
                    .toList()
                    .stream();
        }
    }
}
