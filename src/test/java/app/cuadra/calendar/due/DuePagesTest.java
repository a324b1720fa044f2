package app.cuadra.calendar.due;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.calendar.Firm;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Statements;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Month, week and list over all clients, and what is done (ACC-40). */
@ApplicationTest
@Tag("ACC-40")
class DuePagesTest {

    private static final Pattern MORE = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"");

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void theMonthTheWeekAndTheListShowTheSameDay() {
        var firm = new Firm(program, 2);
        for (var client : firm.luis().clients()) {
            firm.is(client, "48", List.of("O-13"), List.of("O-07"));
            firm.nit(client, "900412776");
        }
        var visitor = cast.signedIn(firm.luis().person());

        var month = visitor.get(firm.path() + "?day=2026-11-01").body();
        var week = visitor.get(firm.path() + "/semana?day=2026-11-19").body();
        var list = visitor.get(firm.path() + "/lista?day=2026-11-19").body();

        assertThat(month)
                .contains("noviembre de 2026", "IVA bimestral", "Independencia de Cartagena")
                .contains("/lista?obligation=iva_bimestral&amp;day=2026-11-19");
        assertThat(week).contains("IVA bimestral (formulario 300)", "Panadería La Espiga 1, Panadería La Espiga 2");
        assertThat(list)
                .contains("Vence el 2026-11-19: NIT termina en 6", "Panadería La Espiga 1", "Panadería La Espiga 2");
    }

    @Test
    void aFilterByClientObligationPersonAndStateLeavesOnlyThose() {
        var firm = new Firm(program, 3);
        firm.refresh();
        var visitor = cast.signedIn(firm.luis().person());
        var luis = String.valueOf(firm.luis().person().id().value());

        var third = Firm.texts("select identification from company where id = "
                        + firm.client(2).value())
                .getFirst();
        assertThat(visitor.get(firm.path() + "/lista?q=espiga+" + third).body())
                .contains("Panadería La Espiga 3")
                .doesNotContain("Panadería La Espiga 1<");
        assertThat(visitor.get(firm.path() + "/lista?obligation=matricula_mercantil&state=all")
                        .body())
                .contains("Matrícula mercantil</a>")
                .doesNotContain("Retención</a>");
        assertThat(visitor.get(firm.path() + "/lista?person=" + luis).body()).contains("Panadería La Espiga 1");
        assertThat(visitor.get(firm.path() + "/lista?person=1").body()).contains("No hay vencimientos aquí");
        assertThat(visitor.get(firm.path() + "/lista?state=done").body()).contains("No hay vencimientos aquí");
        assertThat(visitor.get(firm.path() + "/lista?state=overdue").body()).contains("Vencido");
        assertThat(visitor.get(firm.path() + "/lista?day=2026-13-45").status()).isEqualTo(422);
    }

    @Test
    void goingThroughThePagesGivesEachOccurrenceOnce() {
        var firm = new Firm(program, 8);
        firm.refresh();
        var visitor = cast.signedIn(firm.luis().person());
        var expected = Firm.texts("select id from client_due where practice_id = "
                + firm.luis().practice().value() + " order by due_on, obligation, id");
        assertThat(expected).hasSizeGreaterThan(100);

        var found = new java.util.ArrayList<String>();
        var next = firm.path() + "/lista?state=all";
        while (!next.isEmpty() && found.size() <= expected.size()) {
            var page = visitor.get(next).body();
            Pattern.compile("/vencimientos/(\\d+)\"").matcher(page).results().forEach(row -> found.add(row.group(1)));
            var more = MORE.matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void whatIsDoneSaysWhoWhenAndWithWhichFileAndCanBeUndone() {
        var firm = new Firm(program, 1);
        firm.nit(firm.client(0), "900412776");
        var due = firm.due(firm.client(0), "matricula_mercantil", "2026");
        var own = firm.path() + "/vencimientos/" + due;
        var visitor = cast.signedIn(firm.luis().person());
        visitor.get(own);
        var bytes = "%PDF-1.7 acuse".getBytes(StandardCharsets.UTF_8);

        assertThat(visitor.upload(own + "/hecho", "acuse ñ.pdf", bytes).status())
                .isEqualTo(303);

        var page = visitor.get(own).body();
        assertThat(page).contains("Marcado como hecho", "Luis Mora", "acuse ñ.pdf", "Soporte guardado");
        var proof = visitor.get(own + "/soporte");
        assertThat(proof.raw().body()).isEqualTo(bytes);
        assertThat(proof.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(visitor.upload(own + "/hecho", "grande.bin", new byte[5 * 1024 * 1024 + 1])
                        .status())
                .isEqualTo(422);
        assertThat(visitor.upload(own + "/hecho", "vacio.pdf", new byte[0]).status())
                .isEqualTo(422);
        visitor.get(own);
        assertThat(visitor.post(own + "/pendiente").status()).isEqualTo(303);
        assertThat(visitor.get(own).body()).contains("Marcado como no hecho", "Marcar como hecho");
        assertThat(Firm.texts("select action from client_due_event where due_id = " + due + " order by id"))
                .containsExactly("PROVED", "DONE", "UNDONE");
    }

    @Test
    void severalAreMarkedAtOnceAndTheListComesBackAsItWas() {
        var firm = new Firm(program, 2);
        firm.refresh();
        var visitor = cast.signedIn(firm.luis().person());
        visitor.get(firm.path() + "/lista");
        var one = firm.due(firm.client(0), "matricula_mercantil", "2026");
        var two = firm.due(firm.client(1), "matricula_mercantil", "2026");

        var answer = visitor.post(
                firm.path() + "/hechos", "due", one, "due", two, "obligation", "matricula_mercantil", "state", "open");

        assertThat(answer.location()).isEqualTo(firm.path() + "/lista?obligation=matricula_mercantil&state=open");
        assertThat(visitor.get(answer.location()).body()).contains("No hay vencimientos aquí");
    }

    @Test
    @Tag("ACC-30")
    void anAssistantWithTwoOfNineClientsFindsExactlyTwo() {
        var firm = new Firm(program, 9);
        firm.refresh();
        var two = firm.luis().clients().subList(2, 4);
        var marta = cast.signedIn(cast.assistant(firm.luis(), two));
        var hidden = firm.due(firm.client(0), "matricula_mercantil", "2026");

        var list = marta.get(firm.path() + "/lista?obligation=matricula_mercantil&state=all")
                .body();
        assertThat(list)
                .contains("Panadería La Espiga 3", "Panadería La Espiga 4")
                .doesNotContain("Panadería La Espiga 1", "Panadería La Espiga 9");
        assertThat(marta.get(firm.path() + "?day=2026-03-01&obligation=matricula_mercantil")
                        .body())
                .contains("<b class=\"number\">2</b>");
        assertThat(marta.get(firm.path() + "/semana?day=2026-03-31&obligation=matricula_mercantil")
                        .body())
                .contains("0 de 2 hechos")
                .doesNotContain("Panadería La Espiga 1");
        assertThat(marta.get(firm.path() + "/vencimientos/" + hidden).status()).isEqualTo(404);
        assertThat(marta.get(firm.path(firm.client(0))).status()).isEqualTo(404);
        assertThat(marta.get(firm.path() + "/faltantes").body()).doesNotContain("Panadería La Espiga 1<");
        marta.get(firm.path() + "/lista");
        marta.post(firm.path() + "/hechos", "due", hidden);
        assertThat(Firm.texts("select done_at from client_due where id = " + hidden))
                .containsOnlyNulls();
    }

    @Test
    void noPageAsksMoreWhenThereAreMoreClients() {
        var few = new Firm(program, 2);
        var many = new Firm(program, 60);
        few.refresh();
        many.refresh();

        for (var page : List.of("", "/semana", "/lista", "/lista?state=all", "/faltantes")) {
            assertThat(statements(many, page))
                    .as(page)
                    .isEqualTo(statements(few, page))
                    .isLessThanOrEqualTo(12);
        }
    }

    @Test
    @Tag("ACC-41")
    void aYearWithoutACalendarSaysSo() {
        var firm = new Firm(program, 1);
        var visitor = cast.signedIn(firm.luis().person());

        assertThat(visitor.get(firm.path() + "?day=2031-05-01").body())
                .contains("todavía no tiene el calendario tributario de 2031");
        assertThat(visitor.get(firm.path() + "?day=2026-05-01").body())
                .doesNotContain("todavía no tiene el calendario");
    }

    @Test
    @Tag("ACC-41")
    void aDateThatNobodyVerifiedIsMarked() {
        var firm = new Firm(program, 1);
        firm.nit(firm.client(0), "900412776");
        var visitor = cast.signedIn(firm.luis().person());
        visitor.get(firm.path(firm.client(0)));
        visitor.post(firm.path(firm.client(0)) + "/obligacion", "year", "2026", "duty", "cesantias", "choice", "anual");

        assertThat(visitor.get(firm.path(firm.client(0))).body()).contains("Sin verificar");
    }

    @Test
    @Tag("ACC-10")
    void theListOfClientsShowsAndSortsByWhatFallsDueNext() {
        var firm = new Firm(program, 2);
        firm.nit(firm.client(0), "900412770");
        firm.nit(firm.client(1), "900412771");
        var visitor = cast.signedIn(firm.luis().person());
        var clients = "/contador/" + firm.luis().practice().value() + "/empresas";
        assertThat(visitor.get(clients).body()).contains("Próximo vencimiento", "10 feb 2026", "Retención");

        var open = Firm.texts("select id from client_due where company_id = "
                + firm.client(0).value() + " and due_on < '2026-12-01'");
        visitor.get(firm.path() + "/lista");
        for (var due : open) {
            visitor.post(firm.path() + "/hechos", "due", due);
        }

        var upwards = visitor.get(clients + "?sort=due").body();
        assertThat(upwards.indexOf("La Espiga 2<")).isPositive().isLessThan(upwards.indexOf("La Espiga 1<"));
        assertThat(upwards).contains("23 dic 2026");
        var downwards = visitor.get(clients + "?sort=-due").body();
        assertThat(downwards.indexOf("La Espiga 1<")).isPositive().isLessThan(downwards.indexOf("La Espiga 2<"));
    }

    private int statements(Firm firm, String page) {
        Visitor visitor = cast.signedIn(firm.luis().person());
        visitor.get(firm.path() + page);
        var counted = Statements.get(visitor, firm.path() + page);
        assertThat(counted.answer().status()).isEqualTo(200);
        return (int) counted.statements().stream()
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .count();
    }
}
