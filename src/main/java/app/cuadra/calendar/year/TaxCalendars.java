package app.cuadra.calendar.year;

import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.country.Obligation;
import app.cuadra.country.TaxCalendar;
import app.cuadra.country.TaxDate;
import app.cuadra.platform.Settings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every tax calendar that this installation knows. A new year is a new file: in the country pack of a newer program, or put
 * by the operator into the folder {@code calendars} of the data folder, named as {@code co-2027.csv}; that one wins. It is
 * looked at again when it changes, and one that is no calendar leaves everything as it was.
 */
@Component
public class TaxCalendars {

    static final String FOLDER = "calendars";

    /** Larger is no calendar: Colombia's has a twentieth of it. */
    private static final long MAX_BYTES = 2_000_000;

    private static final Pattern NAME = Pattern.compile("([a-z]{2})-(20\\d{2})\\.csv");

    private static final Logger LOG = LoggerFactory.getLogger(TaxCalendars.class);

    private final Countries countries;
    private final Path folder;
    private Map<Path, Brought> brought = Map.of();

    TaxCalendars(Countries countries, Settings settings) {
        this.countries = countries;
        folder = settings.home().resolve(FOLDER);
    }

    /** A file of the operator as it was when it was read; without a calendar when it is none. */
    private record Brought(long size, long changed, CountryCode country, int year, Optional<TaxCalendar> calendar) {}

    /** The calendars of a country by year; none where there are no obligations. */
    public NavigableMap<Integer, TaxCalendar> of(Country country) {
        var byYear = new TreeMap<Integer, TaxCalendar>();
        country.taxCalendars().forEach(calendar -> byYear.put(calendar.year(), calendar));
        look().values().stream()
                .filter(file -> file.country().equals(country.code()))
                .forEach(file -> file.calendar().ifPresent(calendar -> byYear.put(file.year(), calendar)));
        return byYear;
    }

    /** The calendar of one year. */
    public Optional<TaxCalendar> of(Country country, int year) {
        return Optional.ofNullable(of(country).get(year));
    }

    /** The row that an occurrence follows, if the calendar still has it. */
    public Optional<TaxDate> row(Country country, int year, String obligation, String period, String digits) {
        return of(country, year).flatMap(calendar -> calendar.find(obligation, period, digits));
    }

    /** Changes whenever a calendar does: what was worked out by another version must be worked out anew. */
    public String version() {
        return countries.all().stream()
                .filter(country -> !country.obligations().isEmpty())
                .map(country -> country.code() + " " + fingerprint(of(country).values()))
                .collect(Collectors.joining(" "));
    }

    private static int fingerprint(Iterable<TaxCalendar> calendars) {
        var rows = new ArrayList<List<String>>();
        for (var calendar : calendars) {
            calendar.dates()
                    .forEach(date -> rows.add(List.of(
                            date.obligation(),
                            date.period(),
                            date.digits(),
                            date.day().toString())));
        }
        return rows.hashCode();
    }

    private synchronized Map<Path, Brought> look() {
        var found = new HashMap<Path, Brought>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    var known = brought.get(file);
                    var fresh = known != null
                                    && known.size() == Files.size(file)
                                    && known.changed()
                                            == Files.getLastModifiedTime(file).toMillis()
                            ? known
                            : read(file);
                    if (fresh != null) {
                        found.put(file, fresh);
                    }
                }
            } catch (IOException failed) {
                LOG.warn("The folder {} can't be read: {}", folder, failed.getMessage());
                return brought;
            }
        }
        brought = Map.copyOf(found);
        return brought;
    }

    private @org.jspecify.annotations.Nullable Brought read(Path file) throws IOException {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        var size = Files.size(file);
        var changed = Files.getLastModifiedTime(file).toMillis();
        if (!name.matches()) {
            return null;
        }
        var code = new CountryCode(name.group(1).toUpperCase(Locale.ROOT));
        var year = Integer.parseInt(name.group(2));
        var country = countries.find(code);
        if (country.isEmpty() || size > MAX_BYTES) {
            LOG.warn("{} is not used: {}", file, country.isEmpty() ? "no such country" : "too large");
            return new Brought(size, changed, code, year, Optional.empty());
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var calendar = TaxCalendar.read(
                    year,
                    in,
                    country.get().obligations().stream().map(Obligation::key).collect(Collectors.toSet()));
            LOG.info(
                    "Tax calendar read: file={}, rows={}",
                    file,
                    calendar.dates().size());
            return new Brought(size, changed, code, year, Optional.of(calendar));
        } catch (TaxCalendar.Unreadable unreadable) {
            LOG.warn("{} is not a tax calendar: {}", file, unreadable.getMessage());
            return new Brought(size, changed, code, year, Optional.empty());
        }
    }
}
