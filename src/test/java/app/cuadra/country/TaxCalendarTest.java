package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The due dates of 2026 for two hundred made-up NITs, computed here once more: from the rule, and from the bare file. */
@Tag("ACC-40")
@Tag("ACC-41")
class TaxCalendarTest {

    private static final Path FILE = Path.of("src/main/resources/country/co/calendar-2026.csv");
    private static final long SEED = 20_261_125;

    /** No Saturday, no Sunday, and none of these days: written out, so that nothing of the program computes them. */
    private static final Set<LocalDate> FREE = List.of(
                    "2026-01-01 2026-01-12 2026-03-23 2026-04-02 2026-04-03 2026-04-17 2026-05-01 2026-05-18 2026-06-08",
                    "2026-06-15 2026-06-29 2026-07-13 2026-07-20 2026-08-07 2026-08-17 2026-10-12 2026-11-02 2026-11-16",
                    "2026-12-08 2026-12-25 2027-01-01 2027-01-11")
            .stream()
            .flatMap(days -> List.of(days.split(" ")).stream())
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private final Country colombia = new Countries().get(new CountryCode("CO"));
    private final TaxCalendar calendar = colombia.taxCalendars().getFirst();

    @Test
    void everyDueDateOfTwoHundredNitsIsThatOfTheRule() {
        var compared = 0;
        for (var nit : nits()) {
            for (var obligation : colombia.obligations()) {
                for (var date : calendar.of(obligation.key(), nit)) {
                    var byRule = byRule(obligation.key(), date.period(), nit);
                    if (byRule != null) {
                        assertThat(date.day())
                                .as("%s %s of %s (seed %d)", obligation.key(), date.period(), nit, SEED)
                                .isEqualTo(byRule);
                        compared++;
                    }
                }
            }
        }
        // Monthly: retención, payroll. By periods: IVA 6 and 3, consumo 6, SIMPLE 6, PES 6. Once: 3 + 2 of renta, 2 of
        // patrimonio, 2 of SIMPLE, 1 of PES, 2 of exógena. The others are fixed days, or a table of pairs.
        assertThat(compared).isEqualTo(200 * (12 + 12 + 6 + 3 + 6 + 6 + 6 + 3 + 2 + 2 + 2 + 1 + 2));
    }

    @Test
    void everyDueDateOfTwoHundredNitsIsInTheFile() throws IOException {
        var expected = new TreeMap<String, LocalDate>();
        var found = new TreeMap<String, LocalDate>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            var rows = csv.stream().toList();
            assertThat(rows).hasSize(521);
            for (var nit : nits()) {
                for (var row : rows) {
                    if (covers(row.getField("nit_key"), row.getField("nit_value"), nit)) {
                        expected.put(
                                nit + " " + row.getField("obligation") + " " + row.getField("period"),
                                LocalDate.parse(row.getField("due_date")));
                    }
                }
            }
        }
        for (var nit : nits()) {
            for (var obligation : colombia.obligations()) {
                for (var date : calendar.of(obligation.key(), nit)) {
                    found.put(nit + " " + obligation.key() + " " + date.period(), date.day());
                }
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(colombia.obligations()).hasSize(26);
    }

    @Test
    void everyObligationHasOneDayInEveryPeriodForEveryNumber() {
        for (var ending = 0; ending < 100; ending++) {
            var number = "9001234" + "%02d".formatted(ending);
            for (var obligation : colombia.obligations()) {
                var dates = calendar.of(obligation.key(), number);
                assertThat(dates).isNotEmpty();
                assertThat(dates.stream().map(TaxDate::period)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void aRowThatNobodyVerifiedSaysSo() {
        var statuses = calendar.dates().stream()
                .collect(Collectors.groupingBy(
                        date -> date.provenance().status(), () -> new TreeMap<>(), Collectors.counting()));
        assertThat(statuses).containsKeys(Verification.UNVERIFIED, Verification.SECOND_HAND, Verification.OK);
        assertThat(calendar.dates())
                .allSatisfy(date -> assertThat(date.provenance().source()).isNotBlank());
    }

    @Test
    void anotherYearsFileIsReadAndAWrongOneIsNot() throws Exception {
        var head = "obligation,period,nit_key,nit_value,due_date,rule,note,valid_from,valid_to,source,status\n";
        var good = head + "prima_1,2027,all,*,2027-06-30,by 30 June,,,,CST art. 306,ok\n";

        assertThat(read(good).of("prima_1", "900123456").getFirst().day()).isEqualTo(LocalDate.parse("2027-06-30"));
        assertThat(read(good).periodOfAnyYear("AG2026")).isEqualTo(calendar.periodOfAnyYear("AG2025"));
        for (var bad : Map.of(
                        head,
                        "no rows",
                        "nonsense",
                        "no rows",
                        good.replace("prima_1", "prima_9"),
                        "no such obligation",
                        good.replace("2027-06-30", "2026-06-30"),
                        "not of 2027",
                        good.replace("2027-06-30", "30/06/2027"),
                        "could not be parsed",
                        good + good.lines().skip(1).findFirst().orElseThrow() + "\n",
                        "twice",
                        good.replace("all,*", "last_digit,4"),
                        "not every identification",
                        good.replace(",ok", ",sure"),
                        "SURE")
                .entrySet()) {
            assertThatThrownBy(() -> read(bad.getKey()))
                    .isInstanceOf(TaxCalendar.Unreadable.class)
                    .hasMessageContaining(bad.getValue());
        }
    }

    private TaxCalendar read(String file) throws TaxCalendar.Unreadable {
        return TaxCalendar.read(
                2027,
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                colombia.obligations().stream().map(Obligation::key).collect(Collectors.toSet()));
    }

    private static List<String> nits() {
        var random = new Random(SEED);
        return IntStream.range(0, 200)
                .mapToObj(i -> String.valueOf(800_000_000 + random.nextInt(199_999_999)))
                .toList();
    }

    private static boolean covers(String key, String value, String nit) {
        var two = Integer.parseInt(nit.substring(7));
        return switch (key) {
            case "all" -> true;
            case "last_digit" -> two % 10 == Integer.parseInt(value);
            default -> {
                var first = Integer.parseInt(value.substring(0, 2));
                var last = Integer.parseInt(value.substring(3));
                yield (two == 0 ? 100 : two) >= first && (two == 0 ? 100 : two) <= (last == 0 ? 100 : last);
            }
        };
    }

    /** The n-th business day by the decree; null for what is a fixed day of another law or of a town. */
    private static @org.jspecify.annotations.Nullable LocalDate byRule(String obligation, String period, String nit) {
        var last = Integer.parseInt(nit.substring(8));
        var place = last == 0 ? 10 : last;
        var two = Integer.parseInt(nit.substring(7));
        var hundred = two == 0 ? 100 : two;
        return switch (obligation) {
            case "retencion_fuente" -> businessDay(month(period).plusMonths(1), 6 + place);
            case "nomina_electronica" -> businessDay(month(period).plusMonths(1), 10);
            case "iva_bimestral", "inc_bimestral" ->
                businessDay(YearMonth.of(2026, 2 * number(period, 'B')).plusMonths(1), 6 + place);
            case "iva_cuatrimestral" ->
                businessDay(YearMonth.of(2026, 4 * number(period, 'C')).plusMonths(1), 6 + place);
            case "pes_anticipo" ->
                businessDay(YearMonth.of(2026, 2 * number(period, 'B')).plusMonths(1), 10);
            case "simple_anticipo" ->
                businessDay(
                        YearMonth.of(2026, List.of(5, 6, 7, 9, 11, 12).get(number(period, 'B') - 1))
                                .plusMonths(number(period, 'B') == 6 ? 1 : 0),
                        6 + place);
            case "renta_gc_1" -> businessDay(YearMonth.of(2026, 2), 6 + place);
            case "renta_gc_2" -> businessDay(YearMonth.of(2026, 4), 6 + place);
            case "renta_gc_3" -> businessDay(YearMonth.of(2026, 6), 6 + place);
            case "renta_pj_1", "patrimonio_1" -> businessDay(YearMonth.of(2026, 5), 6 + place);
            case "renta_pj_2" -> businessDay(YearMonth.of(2026, 7), 6 + place);
            case "patrimonio_2" -> businessDay(YearMonth.of(2026, 9), 10);
            case "pes_anual" -> businessDay(YearMonth.of(2026, 4), 14);
            // Two digits a day, from the 11th business day of April and of February on.
            case "simple_anual" -> businessDay(YearMonth.of(2026, 4), 10 + (place + 1) / 2);
            case "simple_iva_anual" -> businessDay(YearMonth.of(2026, 2), 10 + (place + 1) / 2);
            case "exogena_gc" ->
                place <= 2
                        ? businessDay(YearMonth.of(2026, 4), 16 + place)
                        : businessDay(YearMonth.of(2026, 5), place - 2);
            case "exogena_pj_pn" -> {
                var group = (hundred + 4) / 5;
                yield group <= 11
                        ? businessDay(YearMonth.of(2026, 5), 8 + group)
                        : businessDay(YearMonth.of(2026, 6), group - 11);
            }
            default -> null;
        };
    }

    private static YearMonth month(String period) {
        return YearMonth.parse(period.substring(0, 7));
    }

    private static int number(String period, char kind) {
        return Character.digit(period.charAt(period.indexOf(kind) + 1), 10);
    }

    private static LocalDate businessDay(YearMonth month, int number) {
        var days = new ArrayList<LocalDate>();
        for (var day = month.atDay(1); days.size() < number; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 6 && !FREE.contains(day)) {
                days.add(day);
            }
        }
        return days.getLast();
    }
}
