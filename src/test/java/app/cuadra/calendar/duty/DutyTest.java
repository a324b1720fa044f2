package app.cuadra.calendar.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.calendar.Firm;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who owes what, and why (ACC-40). */
@ApplicationTest
@Tag("ACC-40")
class DutyTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void aLargeTaxpayerFilesVatEveryTwoMonthsAndTheOrdinaryOnesByTheirIncome() {
        var firm = new Firm(program, 2);
        var large = firm.client(0);
        var small = firm.client(1);
        firm.is(large, "48", List.of("O-13"), List.of("O-07", "O-14"));
        firm.is(small, "48", List.of("R-99-PN"), List.of("O-14"));
        firm.nit(large, "900412776");
        firm.nit(small, "900412776");

        assertThat(verdicts(firm, large))
                .containsEntry("iva_bimestral", "RULE_YES")
                .containsEntry("iva_cuatrimestral", "RULE_NO")
                .containsEntry("renta_gc_2", "RULE_YES")
                .containsEntry("renta_pj_1", "RULE_NO")
                .containsEntry("exogena_gc", "RULE_YES");
        assertThat(firm.dates(large)).contains("iva_bimestral 2026-B5 Sep-Oct 2026-11-19");
        assertThat(verdicts(firm, small))
                .as("nobody told its income")
                .containsEntry("iva_bimestral", "MISSING")
                .containsEntry("iva_cuatrimestral", "MISSING")
                .containsEntry("renta_pj_1", "RULE_YES")
                .containsEntry("patrimonio_1", "OPEN");

        var visitor = cast.signedIn(firm.luis().person());
        var page = visitor.get(firm.path(small)).body();
        assertThat(page).contains("Falta dato", "Ingresos brutos del año anterior", "¿Tiene empleados?");
        // 92.000 UVT of 2025 are 4.581.508.000: one peso below is every four months, reaching it every two.
        answered(visitor, firm.path(small), "4.581.507.999");
        assertThat(verdicts(firm, small))
                .containsEntry("iva_bimestral", "RULE_NO")
                .containsEntry("iva_cuatrimestral", "RULE_YES");
        answered(visitor, firm.path(small), "$ 4.581.508.000");
        assertThat(verdicts(firm, small)).containsEntry("iva_bimestral", "RULE_YES");
        assertThat(visitor.get(firm.path(small)).body())
                .contains("Porque es responsable de IVA, no está en el régimen simple, sus ingresos del año anterior")
                .contains("Vence el 2026-11-19: NIT termina en 6");
    }

    @Test
    void theFirmsOwnWordCountsAndTheRuleSpeaksAgainWhenItIsTakenBack() {
        var firm = new Firm(program, 1);
        var client = firm.client(0);
        firm.is(client, "49", List.of("R-99-PN"), List.of("O-14"));
        var visitor = cast.signedIn(firm.luis().person());
        visitor.get(firm.path(client));

        visitor.post(firm.path(client) + "/obligacion", "year", "2026", "duty", "iva", "choice", "bimestral");

        assertThat(firm.dates(client)).anyMatch(date -> date.startsWith("iva_bimestral"));
        assertThat(visitor.get(firm.path(client)).body()).contains("Porque tu firma lo indicó");
        visitor.post(firm.path(client) + "/obligacion", "year", "2026", "duty", "renta", "choice", "none");
        assertThat(firm.dates(client)).noneMatch(date -> date.startsWith("renta"));
        visitor.post(firm.path(client) + "/obligacion", "year", "2026", "duty", "iva", "choice", "");
        assertThat(firm.dates(client)).noneMatch(date -> date.startsWith("iva"));
        assertThat(visitor.post(firm.path(client) + "/obligacion", "year", "2026", "duty", "iva", "choice", "anual")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aCompanysChangeIsInTheCalendarAMomentLater() {
        var firm = new Firm(program, 1);
        var client = firm.client(0);
        firm.refresh();
        assertThat(firm.dates(client)).noneMatch(date -> date.startsWith("simple_anticipo"));

        firm.changed(client, "48", List.of("O-47"), List.of("O-14"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(firm.dates(client)).anyMatch(date -> date.startsWith("simple_anticipo 2026-B5")));
        assertThat(firm.dates(client)).noneMatch(date -> date.startsWith("renta_pj"));
    }

    @Test
    void aNewClientHasItsCalendarByItselfAndNothingFromBeforeItCame() {
        var luis = cast.accountant(1);
        var client = luis.clients().getFirst();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Firm.texts("select id from client_due where practice_id = "
                                + luis.practice().value() + " and company_id = " + client.value()))
                        .isNotEmpty());
        assertThat(Firm.texts("select count(*) from client_due d join client_link l using (practice_id, company_id)"
                        + " where d.practice_id = " + luis.practice().value()
                        + " and d.due_on < (l.added_at at time zone 'America/Bogota')::date"))
                .containsExactly("0");
    }

    @Test
    void withoutANumberNoDayIsGuessed() {
        var firm = new Firm(program, 1);
        var client = firm.client(0);

        firm.nit(client, "");

        assertThat(verdicts(firm, client)).containsEntry("renta_pj_1", "MISSING");
        assertThat(firm.dates(client)).noneMatch(date -> date.startsWith("renta"));
        var visitor = cast.signedIn(firm.luis().person());
        assertThat(visitor.get(firm.path() + "/faltantes").body()).contains("Su NIT");
    }

    private static void answered(app.cuadra.testing.Visitor visitor, String path, String income) {
        var answer = visitor.post(
                path + "/datos",
                "year",
                "2026",
                "question",
                "income",
                "answer",
                income,
                "question",
                "employees",
                "answer",
                "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private static Map<String, String> verdicts(Firm firm, app.cuadra.values.CompanyId client) {
        return Firm.texts("select obligation || ' ' || verdict from client_duty where practice_id = "
                        + firm.luis().practice().value() + " and company_id = " + client.value())
                .stream()
                .collect(java.util.stream.Collectors.toMap(line -> line.split(" ")[0], line -> line.split(" ")[1]));
    }
}
