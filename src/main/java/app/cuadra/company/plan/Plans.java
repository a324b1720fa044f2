package app.cuadra.company.plan;

import app.cuadra.company.CompanyState;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The one rule of how companies stand, for pages, API and jobs. The operator of a private installation switches plans off
 * (COM-30): then no trial ends and nobody is asked to pay, and a company is in consultation mode only on purpose.
 */
@Component
public class Plans {

    private final boolean on;
    private final Countries countries;
    private final Clock clock;

    Plans(Settings settings, Countries countries, Clock clock) {
        this.on = settings.plans();
        this.countries = countries;
        this.clock = clock;
    }

    /** False when everything is active and nobody is asked to pay. */
    public boolean on() {
        return on;
    }

    /** How a company stands at this moment. */
    public CompanyState now(CompanyState left, LocalDate trialEndsOn, CountryCode country) {
        if (on) {
            return left.on(today(country), trialEndsOn);
        }
        return left == CompanyState.CONSULTATION ? left : CompanyState.PLAN;
    }

    /** The code to show beside the company's name; empty when there is nothing to say. */
    public String shown(CompanyState state) {
        return state == CompanyState.PLAN ? "" : state.name();
    }

    /** The day it is in a country. */
    LocalDate today(CountryCode country) {
        return LocalDate.now(clock.withZone(countries.get(country).timeZone()));
    }
}
