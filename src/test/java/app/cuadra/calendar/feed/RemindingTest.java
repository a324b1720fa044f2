package app.cuadra.calendar.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.calendar.Firm;
import app.cuadra.company.Letters;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reminders by mail (ACC-40): chosen days before, one letter a person and day, never two. */
@ApplicationTest
@Tag("ACC-40")
class RemindingTest {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    Reminding reminding;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void oneLetterADayTellsOfTheChosenDaysAndTwoNodesSendNoSecond() {
        var firm = new Firm(program, 2);
        firm.nit(firm.client(0), "900412776");
        firm.nit(firm.client(1), "900412776");
        chosen(firm, cast.signedIn(firm.luis().person()), "3", "7");
        // Retención of November falls due on 17 December for those whose NIT ends in 6.
        at("2026-12-14T05:30");
        reminding.turn();
        assertThat(letters(firm)).as("before the morning").isEqualTo(0);

        at("2026-12-14T07:00");
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(reminding::turn))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        reminding.turn();

        assertThat(letters(firm)).isEqualTo(1);
        at("2026-12-15T07:00");
        reminding.turn();
        assertThat(letters(firm)).as("nothing falls due in three or seven days").isEqualTo(1);
    }

    @Test
    void whatIsDoneIsNotRemindedOfAndWhoChoosesNothingGetsNothing() {
        var firm = new Firm(program, 1);
        firm.nit(firm.client(0), "900412776");
        var luis = cast.signedIn(firm.luis().person());
        chosen(firm, luis, "3");
        luis.get(firm.path() + "/lista");
        luis.post(firm.path() + "/hechos", "due", firm.due(firm.client(0), "retencion_fuente", "2026-11 Noviembre"));
        at("2026-12-14T07:00");
        reminding.turn();
        assertThat(letters(firm)).isEqualTo(0);

        chosen(firm, luis);
        assertThat(Firm.texts("select user_id from calendar_reminder where practice_id = "
                        + firm.luis().practice().value()))
                .isEmpty();
    }

    @Test
    @Tag("ACC-30")
    void anAssistantHearsOnlyOfTheClientsTheySee() {
        var firm = new Firm(program, 3);
        for (var client : firm.luis().clients()) {
            firm.nit(client, "900412776");
        }
        var marta = cast.assistant(firm.luis(), List.of(firm.client(1)));
        chosen(firm, cast.signedIn(marta), "3");
        at("2026-12-14T07:00");

        reminding.turn();

        assertThat(letters(marta.login())).isEqualTo(1);
        assertThat(new Letters(program, marta.login()).text(1))
                .contains("formulario 350", "Panadería La Espiga 2")
                .doesNotContain("Espiga 1", "Espiga 3");
    }

    private static void chosen(Firm firm, app.cuadra.testing.Visitor visitor, String... days) {
        visitor.get(firm.path() + "/avisos");
        var fields = new java.util.ArrayList<>(List.of("clients", "VISIBLE"));
        for (var day : days) {
            fields.addAll(List.of("day", day));
        }
        assertThat(visitor.post(firm.path() + "/avisos/correo", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private void at(String moment) {
        clock.reset();
        var then =
                ZonedDateTime.of(java.time.LocalDateTime.parse(moment), BOGOTA).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
        assertThat(LocalDate.now(clock.withZone(BOGOTA))).isEqualTo(LocalDate.parse(moment.substring(0, 10)));
    }

    private static int letters(Firm firm) {
        return letters(firm.luis().person().login());
    }

    private static int letters(String address) {
        return Firm.texts("select id from mail where to_address = '" + address + "'")
                .size();
    }
}
