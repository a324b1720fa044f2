package app.cuadra.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of Colombia: Ley 51/1983, and what was added since. */
@Tag("ACC-41")
class FreeDaysTest {

    /** Ley 51/1983 art. 1: these stay where they are. */
    private static final Set<String> UNMOVED = Set.of(
            "Año Nuevo",
            "Jueves Santo",
            "Viernes Santo",
            "Día del Trabajo",
            "Independencia",
            "Batalla de Boyacá",
            "Inmaculada Concepción",
            "Navidad");

    private final FreeDays colombia = new Countries().get(new CountryCode("CO")).freeDays();

    /** As printed in the calendars of those years. */
    @ParameterizedTest
    @CsvSource({
        "2019, 01-01 01-07 03-25 04-18 04-19 05-01 06-03 06-24 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25",
        "2023, 01-01 01-09 03-20 04-06 04-07 05-01 05-22 06-12 06-19 07-03 07-20 08-07 08-21 10-16 11-06 11-13 12-08 12-25",
        "2024, 01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25",
        "2025, 01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25",
        "2026, 01-01 01-12 03-23 04-02 04-03 04-17 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25",
        "2027, 01-01 01-11 03-22 03-25 03-26 05-01 05-10 05-31 06-07 07-05 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25"
    })
    void theHolidaysOfAYearAreThoseThatWerePrinted(int year, String printed) {
        var expected = Arrays.stream(printed.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (year == 2019) {
            // Sagrado Corazón and San Pedro fell on the same Monday.
            assertThat(colombia.of(year).get(LocalDate.parse("2019-07-01"))).contains("Sagrado Corazón", "San Pedro");
        }

        assertThat(colombia.of(year).keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void inEveryYearThereAreEighteenNamesAndTheMovedOnesAreMondays() {
        for (var year = 1984; year <= 2100; year++) {
            var names = colombia.of(year).entrySet().stream()
                    .flatMap(day -> Arrays.stream(day.getValue().split(", ")))
                    .filter(name -> !List.of("Virgen de Chiquinquirá", "Día Cívico de la Paz con la Naturaleza")
                            .contains(name))
                    .toList();
            assertThat(names).as("%d", year).hasSize(18).doesNotHaveDuplicates();
            for (var day : colombia.of(year).entrySet()) {
                if (Arrays.stream(day.getValue().split(", ")).noneMatch(UNMOVED::contains)
                        && !day.getValue().startsWith("Día Cívico")) {
                    assertThat(day.getKey().getDayOfWeek()).as("%s", day).isEqualTo(DayOfWeek.MONDAY);
                }
            }
        }
        assertThat(colombia.of(1983)).isEmpty();
    }

    /** By another way: Gauss's, with its two exceptions. */
    @Test
    void easterIsWhatGaussFound() {
        for (var year = 1900; year <= 2199; year++) {
            var a = year % 19;
            var n = year < 2100 ? 5 : 6;
            var d = (19 * a + 24) % 30;
            var e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
            var day = LocalDate.of(year, 3, 22).plusDays(d + e);
            if (day.equals(LocalDate.of(year, 4, 26)) || day.equals(LocalDate.of(year, 4, 25)) && d == 28 && a > 10) {
                day = day.minusDays(7);
            }
            assertThat(FreeDays.easter(year)).as("%d", year).isEqualTo(day);
        }
    }

    @Test
    void theDayOfPeaceWithNatureIsNoHolidayButNothingFallsDueOnIt() {
        assertThat(colombia.businessDay(LocalDate.parse("2026-04-17"))).isFalse();
        assertThat(colombia.businessDay(LocalDate.parse("2026-04-16"))).isTrue();
        assertThat(colombia.businessDay(LocalDate.parse("2026-04-18"))).isFalse();
        // Known of 2026 only: another year brings its own days.
        assertThat(colombia.of(2027)).doesNotContainValue("Virgen de Chiquinquirá");
    }
}
