package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("HUB-10")
class CodeListTest {

    private static final Countries COUNTRIES = new Countries();
    private static final Country COLOMBIA = COUNTRIES.get(new CountryCode("CO"));

    @Test
    void colombiaHasItsPlacesAndActivities() {
        assertThat(COLOMBIA.regions().all()).hasSize(33);
        assertThat(COLOMBIA.municipalities().all()).hasSize(1123);
        assertThat(COLOMBIA.activities().all()).hasSize(499);
        assertThat(COLOMBIA.municipalities().all())
                .allMatch(town -> town.code().matches("\\d{5}") && town.code().startsWith(town.regionCode()));
        assertThat(COLOMBIA.municipalities().all())
                .filteredOn(town -> !town.provenance().status().settled())
                .extracting(Municipality::code)
                .containsExactly("27493");
    }

    @Test
    void otherCountriesHaveEmptyLists() {
        var mexico = COUNTRIES.get(new CountryCode("MX"));

        assertThat(mexico.regions().isEmpty()).isTrue();
        assertThat(mexico.municipalities().search("a", 10)).isEmpty();
        assertThat(mexico.activities().all()).isEmpty();
        assertThat(mexico.taxUnit(2026)).isEmpty();
    }

    @Test
    void aCodeFindsItsEntry() {
        assertThat(COLOMBIA.municipalities().find("05001"))
                .hasValueSatisfying(town -> assertThat(town.name()).isEqualTo("Medellín"));
        assertThat(COLOMBIA.municipalities().find("99999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "medellin,     05001",
        "MEDELLÍN,     05001",
        "bogota,       11001",
        "cali,         76001",
        "cucuta,       54001",
        "cartagena ind, 13001",
        "rionegro ant, 05615",
        "05001,        05001",
    })
    void aTownIsFoundWithoutAccentsByAnyOfItsWords(String typed, String first) {
        assertThat(COLOMBIA.municipalities().search(typed, 20))
                .extracting(Municipality::code)
                .first()
                .isEqualTo(first);
    }

    @Test
    void aSearchGivesNoMoreThanAsked() {
        assertThat(COLOMBIA.municipalities().search("san", 5)).hasSize(5);
        assertThat(COLOMBIA.municipalities().search("", 3)).hasSize(3);
    }

    @Test
    void anActivityIsFoundByWordsOrCode() {
        assertThat(COLOMBIA.activities().search("ferreteria", 5))
                .extracting(Activity::code)
                .contains("4752");
        assertThat(COLOMBIA.activities().search("4752", 5))
                .extracting(Activity::code)
                .containsExactly("4752");
    }
}
