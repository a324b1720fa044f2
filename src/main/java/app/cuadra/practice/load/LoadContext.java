package app.cuadra.practice.load;

import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What every step of a load asks of the world: the time, and the country's rules. */
@Component
class LoadContext {

    private final Clock clock;
    private final Countries countries;

    LoadContext(Clock clock, Countries countries) {
        this.clock = clock;
        this.countries = countries;
    }

    Instant now() {
        return clock.instant();
    }

    Country country(CountryCode code) {
        return countries.get(code);
    }
}
