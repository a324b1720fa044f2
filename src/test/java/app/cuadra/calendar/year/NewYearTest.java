package app.cuadra.calendar.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.calendar.Firm;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.Settings;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A new year is a new file that the operator puts into the data folder (ACC-41). */
@ApplicationTest
@Tag("ACC-41")
class NewYearTest {

    private static final Path PACK = Path.of("src/main/resources/country/co/calendar-2026.csv");

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    Settings settings;

    @Autowired
    List<RecurringJob> jobs;

    @AfterEach
    void withoutTheFile() throws IOException {
        Files.deleteIfExists(file());
        Files.deleteIfExists(file().resolveSibling("co-2026.csv"));
    }

    @Test
    void nextYearsFileIsFoundShowsWhatMovedAndReachesEveryClient() throws IOException {
        var firm = new Firm(program, 1);
        firm.nit(firm.client(0), "900412776");
        var visitor = cast.signedIn(firm.luis().person());
        assertThat(visitor.get(firm.path() + "/anos").body()).contains("Por ahora solo está el calendario de 2026");

        // A made-up 2027: every day a year later, and the renewal of the matrícula a day earlier.
        write(
                "co-2027.csv",
                Files.readString(PACK).lines().map(NewYearTest::aYearLater).collect(Collectors.joining("\n")));
        turn();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(firm.dates(firm.client(0))).contains("matricula_mercantil 2027 2027-03-30"));
        assertThat(firm.dates(firm.client(0))).contains("matricula_mercantil 2026 2026-03-31");
        var page = visitor.get(firm.path() + "/anos").body();
        assertThat(page).contains("De 2026 a 2027: 1 periodo cambió", "30 mar 2027", "31 mar 2026");
        assertThat(visitor.get(firm.path() + "?day=2027-05-01").body()).doesNotContain("todavía no tiene");
    }

    @Test
    void aCorrectedCalendarMovesTheDatesAndSaysWhereTheyStood() throws IOException {
        var firm = new Firm(program, 1);
        firm.nit(firm.client(0), "900412776");

        write("co-2026.csv", Files.readString(PACK).replace("2026-03-31,fixed", "2026-04-15,fixed"));
        turn();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(firm.dates(firm.client(0))).contains("matricula_mercantil 2026 2026-04-15"));
        var visitor = cast.signedIn(firm.luis().person());
        assertThat(visitor.get(firm.path(firm.client(0))).body()).contains("Antes vencía el 31 mar 2026");
    }

    @Test
    void aFileThatIsNoCalendarChangesNothing() throws IOException {
        var firm = new Firm(program, 1);
        firm.refresh();
        var before = firm.dates(firm.client(0));

        write("co-2026.csv", "obligation,period\nnonsense,1\n");
        turn();

        assertThat(firm.dates(firm.client(0))).isEqualTo(before);
        assertThat(cast.signedIn(firm.luis().person()).get(firm.path()).status())
                .isEqualTo(200);
    }

    private static String aYearLater(String line) {
        var parts = line.split(",", 6);
        if (parts[0].equals("obligation")) {
            return line;
        }
        parts[1] = parts[1].replace("2026", "2027").replace("2025", "2026");
        var day = LocalDate.parse(parts[4]).plusYears(1);
        parts[4] = (parts[0].equals("matricula_mercantil") ? day.minusDays(1) : day).toString();
        return String.join(",", parts);
    }

    private void turn() {
        jobs.stream().filter(job -> job.name().equals("calendar-versions")).forEach(RecurringJob::turn);
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file().resolveSibling(name), content);
    }

    private Path file() {
        return settings.home().resolve(TaxCalendars.FOLDER).resolve("co-2027.csv");
    }
}
