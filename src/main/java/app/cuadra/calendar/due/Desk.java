package app.cuadra.calendar.due;

import app.cuadra.calendar.year.TaxCalendars;
import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.country.Obligation;
import app.cuadra.country.TaxCalendar;
import app.cuadra.identity.Users;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every page of a firm's calendar needs to know: which country's it is, what there is in it, who works there, today. */
@Component
public class Desk {

    private final Countries countries;
    private final TaxCalendars calendars;
    private final Firms firms;
    private final Users users;
    private final Clock clock;

    Desk(Countries countries, TaxCalendars calendars, Firms firms, Users users, Clock clock) {
        this.countries = countries;
        this.calendars = calendars;
        this.firms = firms;
        this.users = users;
        this.clock = clock;
    }

    /** True when the country has a tax calendar in Cuadra. */
    public static boolean has(Country country) {
        return !country.obligations().isEmpty();
    }

    /** The country whose calendar the firm works with: its own, or the first that has one. */
    public Country country(Firm firm) {
        return countries
                .find(new CountryCode(firm.country()))
                .filter(Desk::has)
                .or(() -> countries.all().stream().filter(Desk::has).findFirst())
                .orElseThrow();
    }

    /** Its calendars by year. */
    public NavigableMap<Integer, TaxCalendar> calendars(Country country) {
        return calendars.of(country);
    }

    /** The obligations of a country by key, in the order of the pack. */
    public static Map<String, Obligation> obligations(Country country) {
        return country.obligations().stream()
                .collect(Collectors.toMap(
                        Obligation::key, obligation -> obligation, (one, _) -> one, LinkedHashMap::new));
    }

    /** Those who work in the firm, by name. */
    public Map<UserId, String> people(Firm firm, Viewer viewer) {
        var byName = new LinkedHashMap<UserId, String>();
        users.names(firms.members(firm.id())).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(viewer.locale())))
                .forEach(person -> byName.put(person.getKey(), person.getValue()));
        return byName;
    }

    /** The names of these users. */
    public Map<UserId, String> names(List<UserId> ids) {
        return users.names(ids);
    }

    /** Today where the taxes are due. */
    public LocalDate today(Country country) {
        return LocalDate.now(clock.withZone(country.timeZone()));
    }
}
