package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule is picked by the document's date, and what nobody verified is not computed with in silence. */
class RulesByDateTest {

    private static final Countries COUNTRIES = new Countries();
    private static final Country COLOMBIA = COUNTRIES.get(new CountryCode("CO"));

    @ParameterizedTest
    @CsvSource({
        "2025-05-31, 4, 199000, 27, 1345000",
        "2025-06-01, 2, 100000, 10, 498000",
        "2026-01-15, 2, 105000, 10, 524000",
        "2026-05-07, 2, 105000, 10, 524000",
        "2026-05-08, 4, 209000, 27, 1414000",
        "2026-06-30, 4, 209000, 27, 1414000",
        "2026-07-01, 2, 105000, 10, 524000",
        "2026-12-31, 2, 105000, 10, 524000",
    })
    void threeRegimesOfWithholdingFollowOneAnotherInColombiaIn2026(
            LocalDate day, BigDecimal services, BigDecimal fromServices, BigDecimal purchases, BigDecimal fromGoods) {
        var unit = COLOMBIA.taxUnit(day.getYear()).orElseThrow();

        var service = withholding("servicios_declarante", day);
        var purchase = withholding("compras_generales_declarante", day);

        assertThat(service.fromUnits().forCalculation()).isEqualTo(services);
        assertThat(service.fromAmount(unit)).isEqualTo(fromServices);
        assertThat(service.rate().forCalculation()).isEqualByComparingTo("4");
        assertThat(purchase.fromUnits().forCalculation()).isEqualTo(purchases);
        assertThat(purchase.fromAmount(unit)).isEqualTo(fromGoods);
    }

    @Test
    void aDayInTheMiddleOfThe2026SuspensionHasTheSameConceptsAsTheDayBefore() {
        var before = COLOMBIA.withholdingsOn(LocalDate.of(2026, 5, 7));
        var during = COLOMBIA.withholdingsOn(LocalDate.of(2026, 5, 8));

        assertThat(during).extracting(Withholding::key).doesNotHaveDuplicates();
        assertThat(during)
                .extracting(Withholding::key)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Withholding::key).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 105000",
        "4, 209000",
        "5, 262000",
        "10, 524000",
        "27, 1414000",
        "48, 2514000",
        "70, 3666000",
        "92, 4818000",
        "160, 8380000",
        "790, 41375000",
        "1090, 57088000",
        "3500, 183309000",
        "0.1, 5200",
        "0.001, 52",
    })
    void amountsInUvtOf2026AreRoundedByTheirSize(BigDecimal units, BigDecimal amount) {
        assertThat(COLOMBIA.taxUnit(2026).orElseThrow().amountOf(units)).isEqualTo(amount);
    }

    @Test
    void aLimitOnLastYearsIncomeCountsLastYearsUnits() {
        var limit = threshold("iva_bimonthly");

        assertThat(limit.unitYear()).isEqualTo(2025);
        assertThat(COLOMBIA.taxUnit(2025).orElseThrow().amountOf(limit.units().forCalculation()))
                .isEqualTo("4581508000");
    }

    @Test
    void chileWithholdsMoreOnFeesEachYear() {
        var chile = COUNTRIES.get(new CountryCode("CL"));

        assertThat(chile.withholdingsOn(LocalDate.of(2026, 6, 1)))
                .filteredOn(withholding -> withholding.key().equals("hon"))
                .singleElement()
                .satisfies(fees -> assertThat(fees.rate().forCalculation()).isEqualTo("15.25"));
    }

    @Test
    void aTaxOfOneYearIsNotOfferedInTheNext() {
        assertThat(COLOMBIA.taxesOn(LocalDate.of(2026, 12, 31)))
                .extracting(SalesTax::key)
                .contains("inc16_games");
        assertThat(COLOMBIA.taxesOn(LocalDate.of(2027, 1, 1)))
                .extracting(SalesTax::key)
                .contains("iva19")
                .doesNotContain("inc16_games");
    }

    @Test
    void anUnverifiedRateIsOfferedButNotComputedWith() {
        var rate = COUNTRIES.get(new CountryCode("PE")).taxes().stream()
                .filter(tax -> tax.key().equals("igv10"))
                .findFirst()
                .orElseThrow()
                .rate();

        assertThat(rate.suggested()).contains(BigDecimal.TEN);
        assertThat(rate.settled()).isFalse();
        assertThatIllegalStateException().isThrownBy(rate::forCalculation);
        assertThat(rate.confirmed(BigDecimal.valueOf(8)).forCalculation()).isEqualTo("8");
    }

    @Test
    void noUnverifiedRowOfAnyPackIsComputedWithInSilence() {
        for (var country : COUNTRIES.all()) {
            for (var tax : country.taxes()) {
                assertThat(refuses(tax.rate())).isEqualTo(!tax.rate().settled());
                assertThat(tax.rate().settled() && !tax.provenance().status().settled())
                        .as("%s %s", country, tax.key())
                        .isFalse();
            }
            for (var withholding : country.withholdings()) {
                assertThat(refuses(withholding.rate()))
                        .isEqualTo(!withholding.rate().settled());
                assertThat(withholding.rate().settled()
                                && !withholding.provenance().status().settled())
                        .as("%s %s", country, withholding.key())
                        .isFalse();
            }
        }
    }

    @Test
    void anUnverifiedTaxUnitOrLimitIsNotComputedWith() {
        var unit = COLOMBIA.taxUnit(2019).orElseThrow();

        assertThatIllegalStateException().isThrownBy(() -> unit.amountOf(BigDecimal.TEN));
        assertThatIllegalStateException()
                .isThrownBy(() -> threshold("exempt_40").units().forCalculation());
    }

    @Test
    void aRateThatIsNoSingleNumberIsNotComputedWith() {
        var salaries = withholding("salarios_383", LocalDate.of(2026, 3, 1));

        assertThat(salaries.rate().suggested()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> salaries.rate().forCalculation());
    }

    @Test
    void twoStretchesOfTimeOverlapWhenTheyShareADay() {
        var may = new Validity(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        var fromJune = new Validity(LocalDate.of(2026, 6, 1), null);

        assertThat(may.overlaps(fromJune)).isFalse();
        assertThat(may.overlaps(new Validity(LocalDate.of(2026, 5, 31), null))).isTrue();
        assertThat(Validity.ALWAYS.overlaps(may)).isTrue();
        assertThat(fromJune.overlaps(fromJune)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)));
    }

    private static boolean refuses(Figure figure) {
        try {
            figure.forCalculation();
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    private static Withholding withholding(String key, LocalDate day) {
        return COLOMBIA.withholdingsOn(day).stream()
                .filter(withholding -> withholding.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Threshold threshold(String key) {
        return COLOMBIA.thresholds().stream()
                .filter(threshold -> threshold.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
