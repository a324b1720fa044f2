package app.cuadra.company.plan;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as it is offered in a country, for one period.
 *
 * @param plan its key, the same everywhere and always
 * @param names by language
 * @param price of one period; zero when it is free
 * @param people so many of its own the company may have; empty: as many as it likes
 * @param graceDays so many days a refused charge is borne before the company is only consulted
 * @param solutions what it includes
 */
public record Offer(
        String plan,
        Map<String, String> names,
        BigDecimal price,
        Currency currency,
        Period period,
        Optional<Integer> people,
        int graceDays,
        List<String> solutions) {

    public Offer {
        names = Map.copyOf(names);
        solutions = List.copyOf(solutions);
    }

    /** How forms name it. */
    public String key() {
        return plan + " " + period;
    }

    /** Its name in the reader's language. */
    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), plan);
    }

    /** True when it costs nothing. */
    public boolean free() {
        return price.signum() == 0;
    }
}
