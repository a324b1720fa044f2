package app.cuadra.country;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The files of one country about what falls due when, read. */
record DutyPack(
        List<Obligation> obligations,
        List<Condition> conditions,
        FreeDays freeDays,
        SortedMap<Integer, TaxCalendar> calendars,
        List<EconomicFigure> figures) {

    /** Before it there is no calendar in any pack; after it, year by year until one is missing. */
    private static final int FIRST_YEAR = 2026;

    static DutyPack of(CountryCode code) {
        var folder = code.value().toLowerCase(Locale.ROOT) + "/";
        var pack = new DutyPack(
                list(folder + "obligations.csv", Obligation::of),
                list(folder + "conditions.csv", Condition::of),
                new FreeDays(list(folder + "free_days.csv", FreeDays.Rule::of)),
                calendars(folder),
                list(
                        folder + "economic_figures.csv",
                        row -> new EconomicFigure(
                                row.text("key"),
                                row.whole("year"),
                                row.text("name"),
                                row.figure("value"),
                                row.provenance())));
        pack.check();
        return pack;
    }

    private static SortedMap<Integer, TaxCalendar> calendars(String folder) {
        var byYear = new TreeMap<Integer, TaxCalendar>();
        for (var year = FIRST_YEAR; ; year++) {
            var dates = list(folder + "calendar-" + year + ".csv", TaxDate::of);
            if (dates.isEmpty()) {
                return byYear;
            }
            byYear.put(year, new TaxCalendar(year, dates));
        }
    }

    private void check() {
        var known = conditions.stream().map(Condition::key).toList();
        for (var obligation : obligations) {
            obligation.rule().conditions().stream()
                    .filter(asked -> !known.contains(asked))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new IllegalArgumentException(obligation.key() + " asks for an unknown " + unknown);
                    });
        }
    }

    private static <T> List<T> list(String path, Function<Row, T> entry) {
        return Row.of(path).stream().map(entry).toList();
    }
}
