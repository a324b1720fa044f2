package app.cuadra.practice.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.practice.Mora;
import app.cuadra.practice.client.LinkState;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Statements;
import app.cuadra.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
@Tag("ACC-50")
class TodayPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoHasNoClientsBeginsWithTheList() {
        var luis = new Mora(program);

        assertThat(luis.visitor(port).get(today(luis)).location()).isEqualTo(luis.path());
    }

    @Test
    void eachKindOfThingThatWaitsIsABoxWithItsRule() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.PENDING);
        luis.client("Ya No Es Cliente SAS", "901118204", LinkState.UNLINKED);
        luis.credentialClient("Transportes del Caribe Ltda.", "900412778");
        var visitor = luis.visitor(port);
        assertThat(visitor.get(today(luis)).body())
                .contains("Credenciales sin entregar", "Transportes del Caribe Ltda.")
                .contains("Invitaciones sin respuesta", "Enviada hoy", "Una invitación vence a los 30 días")
                .doesNotContain("Pruebas que terminan")
                .doesNotContain("Ya No Es Cliente");

        clock.advance(Duration.ofDays(14));
        var later = cast.signedIn(luis.person()).get(today(luis)).body();

        assertThat(later)
                .contains("Pruebas que terminan", "Termina mañana", "Espera hace 14 días")
                .contains("Panadería La Espiga SAS");
    }

    @Test
    void aGoodDaySaysSo() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);

        assertThat(luis.visitor(port).get(today(luis)).body()).contains("Todo al día");
    }

    @Test
    @Tag("ACC-30")
    void anAssistantSeesOnlyWhatTheirOwnClientsNeed() {
        var luis = cast.accountant(3);
        var own = luis.clients().getFirst();
        var marta = cast.assistant(luis, List.of(own));
        clock.advance(Duration.ofDays(14));

        var page =
                cast.signedIn(marta).get("/contador/" + luis.practice().value()).body();

        assertThat(page).contains("/empresa/" + own.value() + "/suscripcion");
        luis.clients()
                .subList(1, 3)
                .forEach(other -> assertThat(page).doesNotContain("/empresa/" + other.value() + "/"));
    }

    @Test
    void moreClientsAskForNoMoreStatements() {
        var few = new Mora(program);
        few.client("Panadería La Espiga SAS", "900123456", LinkState.PENDING);
        var many = new Mora(program);
        for (var i = 0; i < 20; i++) {
            many.client("Modas Valentina " + i, String.valueOf(900_200_000 + i), LinkState.PENDING);
        }
        var fews = few.visitor(port);
        var manys = many.visitor(port);
        fews.get(today(few));
        manys.get(today(many));

        var small = Statements.get(fews, today(few)).statements();

        assertThat(Statements.get(manys, today(many)).statements()).hasSameSizeAs(small);
    }

    @Test
    void theDayBeginsHereInABrowser() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.PENDING);
        luis.client("Modas Valentina SAS", "900200001", LinkState.EXPIRED);
        luis.credentialClient("Transportes del Caribe Ltda.", "900412778");
        endsTheDayAfterTomorrow(luis);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            page.fill("[name=login]", luis.email());
            page.fill("[name=password]", luis.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/contador/**");

            assertThat(page.locator("h1").innerText()).isEqualTo("Hoy");
            browser.axe();
            browser.screenshot("hoy");
            page.click("main >> text=Ferretería El Tornillo SAS");
            assertThat(page.url()).contains("/invitacion");
        }
    }

    private void endsTheDayAfterTomorrow(Mora luis) {
        luis.within(() -> transactions.execute(
                _ -> jdbc.sql("""
                        update client_link set trial_ends_on = current_date + 2
                        where practice_id = :practice and name like 'Panadería%'
                        """).param("practice", luis.firm().value()).update()));
    }

    private static String today(Mora luis) {
        return "/contador/" + luis.firm().value();
    }
}
