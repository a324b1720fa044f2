package app.cuadra.integration.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.values.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Amounts as people of a country write them; what could be two amounts is none. */
@Tag("HUB-50")
class AmountTextTest {

    private final Country colombia = new Countries().get(new CountryCode("CO"));
    private final Country mexico = new Countries().get(new CountryCode("MX"));

    @Test
    void thousandsAndDecimalsAreThoseOfTheCountry() {
        assertThat(AmountText.read("1.500.000,50", colombia)).isEqualTo(new BigDecimal("1500000.50"));
        assertThat(AmountText.read("1500", colombia)).isEqualTo(new BigDecimal("1500"));
        assertThat(AmountText.read(" 1,500.5 ", mexico)).isEqualTo(new BigDecimal("1500.5"));
    }

    @Test
    void whatIsNoneOrCouldBeTwoIsRefused() {
        for (var typed : new String[] {"", "0", "-5", "1.50", "1,500,000", "1e3", "mil", "1.500.00", "9999999999999"}) {
            assertThatThrownBy(() -> AmountText.read(typed, colombia))
                    .as(typed)
                    .isInstanceOf(Refused.class)
                    .hasMessage("amount.unclear");
        }
    }
}
