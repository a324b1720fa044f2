package app.cuadra.calendar.indicator;

import app.cuadra.country.Verification;
import app.cuadra.web.Page;
import java.math.BigDecimal;
import java.util.List;

/**
 * The country's economic figures by year.
 *
 * @param country the key of its name
 * @param symbol of its currency
 */
public record EconomicShow(String country, String symbol, List<Line> lines) implements Page {

    /** One figure of a year. */
    public record Line(int year, String name, BigDecimal value, String source, Verification status) {

        /** True when people should know how far it was checked. */
        public boolean doubtful() {
            return status != Verification.OK && status != Verification.CROSS_CHECKED;
        }
    }
}
