package app.cuadra.calendar.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@Tag("ACC-51")
class IndicatorPagesTest {

    @Autowired
    Cast cast;

    @Test
    void theEconomicFiguresStandWithTheirYearAndSource() {
        var luis = cast.accountant(0);
        var path = "/contador/" + luis.practice().value() + "/indicadores";

        var page = cast.signedIn(luis.person()).get(path).body();

        assertThat(page)
                .contains("Cifras económicas de Colombia", "52.374", "Res. DIAN 000238 of 2025-12-15")
                .contains("1.750.905", "Decreto 1469/2025", "De segunda mano", "34.270", "Sin verificar")
                .contains("La TRM y el interés de mora no están");
        try (var browser = Browser.open(cast.port())) {
            cast.signedIn(browser, luis.person()).page().navigate(path);
            browser.axe();
            browser.screenshot("indicadores");
        }
    }
}
