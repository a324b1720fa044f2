package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.values.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading an identification whose kind was not said, as a list of companies brings it. */
@Tag("ACC-24")
class TaxpayerTest {

    private final Countries countries = new Countries();

    @ParameterizedTest
    @CsvSource({
        "CO, 900.123.456-8, CO-NIT",
        "CO, 900123456, CO-NIT",
        "CO, 52345678, CO-NIT",
        "DO, 101850043, DO-RNC",
        "DO, 00113918205, DO-CEDULA",
        "ES, 54362315K, ES-DNI",
        "XX, anything 1, XX-TAX",
    })
    void theKindFollowsFromWhatWasTyped(String country, String typed, String kind) {
        var taxId = countries.get(new CountryCode(country)).taxpayer(typed);

        assertThat(taxId.typeKey()).isEqualTo(kind);
    }

    @Test
    void aWrongCheckDigitIsNamedWithTheRightOne() {
        var colombia = countries.get(new CountryCode("CO"));

        assertThatThrownBy(() -> colombia.taxpayer("900.123.456-7")).isInstanceOfSatisfying(Refused.class, refused -> {
            var problem = refused.problems().getFirst();
            assertThat(problem.code()).isEqualTo("taxId.wrongCheckDigit");
            assertThat(problem.args()).containsEntry("given", "7").containsEntry("expected", "8");
        });
    }

    @Test
    void aPassportIsNotTheIdentificationOfATaxpayer() {
        var colombia = countries.get(new CountryCode("CO"));

        assertThatThrownBy(() -> colombia.taxpayer("AB123456")).isInstanceOf(Refused.class);
    }
}
