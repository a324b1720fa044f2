package app.cuadra.country;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The days of one year's calendar; some of them fall into January of the next. */
public final class TaxCalendar {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final int year;
    private final List<TaxDate> dates;
    private final Map<String, List<TaxDate>> byObligation;

    TaxCalendar(int year, List<TaxDate> dates) {
        this.year = year;
        this.dates = List.copyOf(dates);
        byObligation = dates.stream().collect(Collectors.groupingBy(TaxDate::obligation));
    }

    /** A file that can't be used, with the reason for whoever runs the program. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Reads a calendar that somebody brings, in the columns of the pack's.
     *
     * @param known the obligations that the pack has
     * @throws Unreadable when it is no calendar, or not of this year, or says a thing twice or not for everybody
     */
    public static TaxCalendar read(int year, InputStream file, Set<String> known) throws Unreadable {
        try {
            var calendar = new TaxCalendar(
                    year, Row.read(file).stream().map(TaxDate::of).toList());
            calendar.check(known);
            return calendar;
        } catch (RuntimeException noCalendar) {
            throw new Unreadable(String.valueOf(noCalendar.getMessage()));
        }
    }

    private void check(Set<String> known) throws Unreadable {
        var seen = new HashSet<String>();
        var covered = new HashMap<String, Integer>();
        for (var date : dates) {
            var what = date.obligation() + " " + date.period();
            if (!known.contains(date.obligation())) {
                throw new Unreadable("no such obligation: " + date.obligation());
            }
            if (date.day().getYear() != year
                    && !(date.day().getYear() == year + 1 && date.day().getMonthValue() <= 3)) {
                throw new Unreadable("not of " + year + ": " + what + " on " + date.day());
            }
            if (!seen.add(what + " " + date.digits())) {
                throw new Unreadable("twice: " + what + " " + date.digits());
            }
            covered.merge(what, hundredths(date), Integer::sum);
        }
        for (var all : covered.entrySet()) {
            if (all.getValue() != 100) {
                throw new Unreadable("not every identification has a day, or some have two: " + all.getKey());
            }
        }
        if (dates.isEmpty()) {
            throw new Unreadable("no rows");
        }
    }

    /** How many of the hundred endings of a number a row covers. */
    private static int hundredths(TaxDate date) {
        return (int) java.util.stream.IntStream.range(0, 100)
                .filter(ending -> date.covers("%02d".formatted(ending)))
                .count();
    }

    /** Its year. */
    public int year() {
        return year;
    }

    /** Every row, in the order of the file. */
    public List<TaxDate> dates() {
        return dates;
    }

    /** The days of an obligation for whoever has this number, without its check digit; several when it has periods. */
    public List<TaxDate> of(String obligation, String number) {
        return byObligation.getOrDefault(obligation, List.of()).stream()
                .filter(date -> date.covers(number))
                .toList();
    }

    /** The row of an occurrence, if this calendar still has it. */
    public Optional<TaxDate> find(String obligation, String period, String digits) {
        return byObligation.getOrDefault(obligation, List.of()).stream()
                .filter(date -> date.period().equals(period) && date.digits().equals(digits))
                .findFirst();
    }

    /** A period without its year, so that it can be found in another year's calendar: {@code AG2025} is {@code AG-1}. */
    public String periodOfAnyYear(String period) {
        return YEAR.matcher(period).replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) - year));
    }
}
