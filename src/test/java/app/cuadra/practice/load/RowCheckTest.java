package app.cuadra.practice.load;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong in a row by itself, column by column. */
@Tag("ACC-24")
class RowCheckTest {

    private final RowCheck check = new RowCheck(new Countries().get(new CountryCode("CO")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # name                 | identification  | phone              | email               | problems
            Panadería La Espiga    | 900.123.456-8   | 300 123 4567       | ana@espiga.example  | ''
            Panadería La Espiga    | 900123456       | ''                 | ''                  | ''
            Modas Valentina        | 52345678        | +57 (300) 123-4567 | ''                  | ''
            ''                     | 900.123.456-8   | ''                 | ''                  | name load.nameMissing
            '   '                  | 900.123.456-8   | ''                 | ''                  | name load.nameMissing
            La Espiga              | ''              | ''                 | ''                  | identification load.identificationMissing
            La Espiga              | 900.123.456-7   | ''                 | ''                  | identification taxId.wrongCheckDigit
            La Espiga              | N/A             | ''                 | ''                  | identification taxId.format
            =cmd()                 | 900.123.456-8   | ''                 | ''                  | name load.formula
            La Espiga              | 900.123.456-8   | 12                 | ''                  | phone load.phone
            La Espiga              | 900.123.456-8   | llamar a Ana       | ''                  | phone load.phone
            La Espiga              | 900.123.456-8   | ''                 | ana@espiga,example  | email load.emailSuggestion
            La Espiga              | 900.123.456-8   | ''                 | no tiene            | email email.invalid
            ''                     | 900.123.456-7   | 12                 | no tiene            | name load.nameMissing, identification taxId.wrongCheckDigit, phone load.phone, email email.invalid
            """)
    void eachColumnSaysWhatIsWrongInIt(
            String name, String identification, String phone, String email, String expected) {
        var checked = check.check(new TypedRow(name, identification, phone, email));

        var found = checked.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
        assertThat(checked.taxId().isPresent())
                .isEqualTo(found.stream().noneMatch(problem -> problem.startsWith("identification")));
    }

    @Test
    void aWrongCheckDigitShowsTheRightOne() {
        var problem = check.check(new TypedRow("La Espiga", "900.123.456-7", "", ""))
                .problems()
                .getFirst();

        assertThat(problem.args()).containsEntry("expected", "8").containsEntry("given", "7");
    }

    @Test
    void aSlipInAnAddressIsAnsweredWithTheAddressThatWasMeant() {
        var problem = check.check(new TypedRow("La Espiga", "900123456", "", "ana@espiga,example"))
                .problems()
                .getFirst();

        assertThat(problem.args()).containsEntry("suggestion", "ana@espiga.example");
    }

    @Test
    void whatIsTooLongToStoreIsRefused() {
        var checked =
                check.check(new TypedRow("a".repeat(201), "9".repeat(61), "", "a".repeat(255) + "@espiga.example"));

        assertThat(checked.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("name text.tooLong", "identification text.tooLong", "email email.invalid");
    }
}
