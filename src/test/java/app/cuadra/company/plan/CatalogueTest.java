package app.cuadra.company.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's file of plans. */
@Tag("COM-30")
class CatalogueTest {

    private static final String TITLES = String.join(",", OfferLine.TITLES);
    private static final String GOOD = "pyme,CO,Pyme,Small business,Pequena empresa,119900,COP,MONTH,15,5,POS";
    private static final CountryCode COLOMBIA = new CountryCode("CO");

    private static Catalogue of(String... lines) {
        return new Catalogue("planes.csv", TITLES + "\n" + String.join("\n", lines), new Countries());
    }

    @Test
    void theExampleAndWhatTheProgramBringsAreGood() throws IOException {
        var brought = new Catalogue(
                "plans.csv", Files.readString(Path.of("src/main/resources/company/plans.csv")), new Countries());
        var example = new Catalogue("x", Files.readString(Path.of("docs/plans.example.csv")), new Countries());

        assertThat(brought.offers(COLOMBIA)).singleElement().matches(Offer::free);
        assertThat(example.offers(COLOMBIA)).hasSize(4);
        assertThat(example.offers(new CountryCode("CR")))
                .extracting(Offer::plan)
                .containsExactly("emprendedor", "avanzado");
        assertThat(example.name("pyme", Locale.of("en"))).isEqualTo("Small business");
    }

    @Test
    void aFileFromASpreadsheetWithSemicolonsAndAMarkAtItsBeginningIsReadTheSame() {
        var file = "\uFEFF" + (TITLES + "\r\n" + GOOD + "\r\n").replace(',', ';');

        assertThat(new Catalogue("planes.csv", file, new Countries()).offers(COLOMBIA))
                .isEqualTo(of(GOOD).offers(COLOMBIA));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pyme,CO,Pyme,Small,Pequena,119900,COP,MONTH,15,5           | plans.cells
            Pyme,CO,Pyme,Small,Pequena,119900,COP,MONTH,15,5,POS       | plans.plan
            pyme,ZZ,Pyme,Small,Pequena,119900,COP,MONTH,15,5,POS       | plans.country
            pyme,CO,Pyme,,Pequena,119900,COP,MONTH,15,5,POS            | plans.name
            pyme,CO,Pyme,Small,Pequena,119.900.0,COP,MONTH,15,5,POS    | plans.price
            pyme,CO,Pyme,Small,Pequena,-1,COP,MONTH,15,5,POS           | plans.price
            pyme,CO,Pyme,Small,Pequena,1.5,CLP,MONTH,15,5,POS          | plans.price
            pyme,CO,Pyme,Small,Pequena,119900,PESOS,MONTH,15,5,POS     | plans.currency
            pyme,CO,Pyme,Small,Pequena,119900,COP,WEEK,15,5,POS        | plans.period
            pyme,CO,Pyme,Small,Pequena,119900,COP,MONTH,0,5,POS        | plans.people
            pyme,CO,Pyme,Small,Pequena,119900,COP,MONTH,15,-5,POS      | plans.grace
            pyme,CO,Pyme,Small,Pequena,119900,COP,MONTH,15,5,COBRANZA  | plans.solution
            pyme,CO,Pyme,Small,Pequena,119900,COP,MONTH,15,5,POS       | plans.twice
            """)
    void eachMistakeIsOneLineThatSaysWhereItIs(String line, String code) {
        assertThatThrownBy(() -> of(GOOD, line)).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage())
                    .contains("planes.csv")
                    .contains("3")
                    .doesNotContain("{");
            assertThat(refused.getMessage().lines()).hasSize(1);
        });
    }

    @Test
    void aFileWithoutPlansOrWithOtherTitlesIsRefused() {
        assertThatThrownBy(() -> of(""))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("plans.empty"));
        assertThatThrownBy(() -> new Catalogue("planes.csv", GOOD, new Countries()))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("plans.titles"));
    }
}
