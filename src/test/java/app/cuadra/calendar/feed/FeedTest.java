package app.cuadra.calendar.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.calendar.Firm;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.net.http.HttpRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The secret address that calendar programs read (ACC-40), read here with another library than the one that writes. */
@ApplicationTest
@Tag("ACC-40")
class FeedTest {

    private static final Pattern ADDRESS = Pattern.compile("http://[^<\"]*?(/calendario/[0-9a-f.]+\\.ics)");

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void everyDeadlineIsAnEventOfAWholeDayThatKeepsItsNameWhenItMoves() throws Exception {
        var firm = new Firm(program, 1);
        firm.nit(firm.client(0), "900412776");
        var address = address(cast.signedIn(firm.luis().person()), firm, "ASSIGNED", "3");

        var before = event(read(address), "Retención: Panadería La Espiga 1", "2026-12-17");
        assertThat(before.getDateStart().getValue().hasTime()).isFalse();
        assertThat(before.getDescription().getValue()).contains("formulario 350", "2026-11 Noviembre");
        assertThat(before.getAlarms()).hasSize(1);
        assertThat(before.getAlarms().getFirst().getTrigger().getDuration().toMillis())
                .isEqualTo(-(3 * 24 - 9) * 3_600_000L);

        firm.nit(firm.client(0), "900412771");

        var after = event(read(address), "Retención: Panadería La Espiga 1", "2026-12-10");
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    }

    @Test
    void whatIsWrittenIsValidForAnyCalendarProgram() throws Exception {
        var firm = new Firm(program, 3);
        firm.refresh();
        var address = address(cast.signedIn(firm.luis().person()), firm, "VISIBLE", "");

        var answer = cast.visitor().get(address);

        var calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents()).hasSizeGreaterThan(6);
        assertThat(calendar.getEvents().stream().map(event -> event.getUid().getValue()))
                .doesNotHaveDuplicates();
        assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        // RFC 5545: lines end with CRLF and have at most 75 bytes.
        assertThat(answer.body().split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
        assertThat(answer.body().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var firm = new Firm(program, 1);
        firm.refresh();
        var address = address(cast.signedIn(firm.luis().person()), firm, "ASSIGNED", "");
        var reader = cast.visitor();
        var tag = reader.get(address).raw().headers().firstValue("ETag").orElseThrow();

        var again = reader.send(HttpRequest.newBuilder(reader.uri(address))
                .header("If-None-Match", tag)
                .GET());

        assertThat(again.status()).isEqualTo(304);
        var due = firm.due(firm.client(0), "retencion_fuente", "2026-12 Diciembre");
        var luis = cast.signedIn(firm.luis().person());
        luis.get(firm.path() + "/lista");
        luis.post(firm.path() + "/hechos", "due", due);
        var changed = reader.send(HttpRequest.newBuilder(reader.uri(address))
                .header("If-None-Match", tag)
                .GET());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).contains("✓ Retención");
    }

    @Test
    @Tag("ACC-30")
    void anAssistantsFeedHasOnlyTheClientsTheySeeAtThatMoment() throws Exception {
        var firm = new Firm(program, 5);
        firm.refresh();
        var marta = cast.assistant(firm.luis(), List.of(firm.client(1)));
        var address = address(cast.signedIn(marta), firm, "VISIBLE", "");

        assertThat(clients(read(address))).containsExactly("Panadería La Espiga 2");

        Firm.sql("delete from client_access where user_id = " + marta.id().value());
        assertThat(clients(read(address))).isEmpty();
        Firm.sql("update practice_member set state = 'DISABLED' where user_id = "
                + marta.id().value());
        assertThat(cast.visitor().get(address).status()).isEqualTo(404);
    }

    @Test
    void aRenewedOrRevokedAddressOpensNothingAndTheDatabaseHoldsNoSecret() {
        var firm = new Firm(program, 1);
        firm.refresh();
        var luis = cast.signedIn(firm.luis().person());
        var first = address(luis, firm, "ASSIGNED", "");
        var second = address(luis, firm, "ASSIGNED", "");

        assertThat(cast.visitor().get(first).status()).isEqualTo(404);
        assertThat(cast.visitor().get(second).status()).isEqualTo(200);
        assertThat(luis.get(firm.path() + "/avisos").body()).doesNotContain(second.substring(20));
        assertThat(Firm.texts("select f::text from calendar_feed f where practice_id = "
                        + firm.luis().practice().value()))
                .noneMatch(row -> row.contains(second.replaceAll(".*\\.([0-9a-f]{64})\\.ics", "$1")));
        luis.post(firm.path() + "/avisos/revocacion");
        assertThat(cast.visitor().get(second).status()).isEqualTo(404);
        assertThat(cast.visitor().get("/calendario/nada.ics").status()).isEqualTo(404);
    }

    @Test
    void whoReadsWithoutEndIsAskedToWait() {
        var firm = new Firm(program, 1);
        firm.refresh();
        var address = address(cast.signedIn(firm.luis().person()), firm, "ASSIGNED", "");
        var reader = cast.visitor();

        for (var i = 0; i < FeedTable.READS_AN_HOUR; i++) {
            assertThat(reader.get(address).status()).isEqualTo(200);
        }

        var refused = reader.get(address);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.raw().headers().firstValue("Retry-After")).contains("3600");
    }

    private ICalendar read(String address) throws Exception {
        var answer = cast.visitor().get(address);
        assertThat(answer.status()).isEqualTo(200);
        try (var reader = new ICalReader(answer.body())) {
            return reader.readNext();
        }
    }

    private static List<String> clients(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getSummary().getValue().replaceAll(".*: ", ""))
                .distinct()
                .toList();
    }

    private static VEvent event(ICalendar calendar, String summary, String day) {
        return calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().equals(summary))
                .filter(event -> event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(ZoneOffset.systemDefault())
                        .toLocalDate()
                        .toString()
                        .equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static String address(Visitor visitor, Firm firm, String clients, String alarm) {
        visitor.get(firm.path() + "/avisos");
        var answer = visitor.post(firm.path() + "/avisos/direccion", "clients", clients, "alarm", alarm);
        var found = ADDRESS.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }
}
