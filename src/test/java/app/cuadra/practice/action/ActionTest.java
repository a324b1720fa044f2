package app.cuadra.practice.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.practice.Mora;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("ACC-11")
class ActionTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void eachClientGetsItsOwnResultAndOnlyTheFailuresAreTriedAgain() {
        var luis = new Mora(program);
        var espiga = luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        var tornillo = luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED);
        var visitor = luis.visitor(port);
        visitor.get(luis.path());
        visitor.post(luis.path() + "/desvinculacion", "company", String.valueOf(tornillo.value()));

        var page = chosen(visitor, luis.path(), "unlink", espiga, tornillo);
        var before = visitor.get(page).body();
        assertThat(before).contains("Desvincular 2 empresas", "Panadería La Espiga SAS", "dejará de tener acceso");
        assertThat(visitor.get("/empresa/" + espiga.value()).status()).isEqualTo(200);
        begun(visitor, page);
        var after = finished(visitor, page);

        assertThat(after)
                .contains(
                        "Reintentar solo la fallida",
                        "Estas empresas ya no están vinculadas a tu firma.",
                        "Desvinculada");
        assertThat(visitor.get("/empresa/" + espiga.value()).status()).isEqualTo(404);
        var history = luis.path() + "/" + espiga.value() + "/historia";
        assertThat(visitor.get(history).body()).containsOnlyOnce(">Desvinculada");
        assertThat(visitor.post(page + "/reintento").status()).isEqualTo(303);
        assertThat(finished(visitor, page)).contains("Reintentar solo la fallida");
        assertThat(visitor.get(history).body()).containsOnlyOnce(">Desvinculada");
    }

    @Test
    void allThatTheListFindsAreAssignedAlsoOnItsFurtherPages() {
        var luis = cast.accountant(130);
        var marta = cast.assistant(luis, List.of());
        var visitor = cast.signedIn(luis.person());
        var list = "/contador/" + luis.practice().value() + "/empresas";
        assertThat(visitor.get(list).body()).contains("Elegir las 130 que coinciden");

        var page = visitor.post(list + "/acciones", "action", "assign", "all", "yes", "q", "espiga")
                .location();
        assertThat(visitor.get(page).body()).contains("Asignar 130 empresas");
        begun(visitor, page, "answer", String.valueOf(marta.id().value()));

        assertThat(finished(visitor, page)).contains("Asignada").doesNotContain("Reintentar");
        assertThat(visitor.get(list + "?person=" + marta.id().value()).body()).contains("50 de 130");
    }

    @Test
    void whoIsMadeResponsibleSeesTheClient() {
        var luis = cast.accountant(2);
        var marta = cast.assistant(luis, List.of());
        var client = luis.clients().getFirst();
        var visitor = cast.signedIn(luis.person());
        var list = "/contador/" + luis.practice().value() + "/empresas";
        visitor.get(list);

        var page = chosen(visitor, list, "assign", client);
        begun(visitor, page, "answer", String.valueOf(marta.id().value()));
        finished(visitor, page);

        var assistant = cast.signedIn(marta);
        assertThat(assistant.get("/empresa/" + client.value()).status()).isEqualTo(200);
        assertThat(assistant.get("/empresa/" + luis.clients().getLast().value()).status())
                .isEqualTo(404);
    }

    @Test
    @Tag("ACC-30")
    void aPostThatMayNotIsRefusedAndSeesNoButton() {
        var luis = cast.accountant(1);
        var seller = cast.signedIn(cast.colleague(luis, Post.SELLER, luis.clients()));
        var list = "/contador/" + luis.practice().value() + "/empresas";
        var page = seller.get(list).body();

        assertThat(page).contains("Invitar de nuevo").doesNotContain("Desvincular", "Exportar");
        var id = String.valueOf(luis.clients().getFirst().value());
        assertThat(seller.post(list + "/acciones", "action", "unlink", "company", id)
                        .status())
                .isEqualTo(403);
        assertThat(seller.get(list + "/desvinculacion?company=" + id).status()).isEqualTo(403);
        assertThat(seller.get(list + "/archivo.csv").status()).isEqualTo(403);
    }

    @Test
    @Tag("Q-5")
    void nobodyActsOnAClientTheyDoNotSee() {
        var luis = cast.accountant(3);
        var marta = cast.signedIn(
                cast.colleague(luis, Post.ACCOUNTANT, luis.clients().subList(0, 1)));
        var stranger = cast.signedIn(cast.accountant(1).person());
        var list = "/contador/" + luis.practice().value() + "/empresas";
        var hidden = String.valueOf(luis.clients().getLast().value());
        marta.get(list);

        assertThat(marta.post(list + "/acciones", "action", "unlink", "company", hidden)
                        .status())
                .isEqualTo(404);
        var page =
                marta.post(list + "/acciones", "action", "unlink", "all", "yes").location();
        assertThat(marta.get(page).body()).contains("Desvincular una empresa");
        assertThat(stranger.get(page).status()).isEqualTo(404);
    }

    @Test
    void theAnswerMustBeOneOfTheQuestions() {
        var luis = cast.accountant(1);
        var visitor = cast.signedIn(luis.person());
        var list = "/contador/" + luis.practice().value() + "/empresas";
        visitor.get(list);
        var page = chosen(visitor, list, "assign", luis.clients().getFirst());

        var answer = visitor.post(page + "/inicio", "answer", "7");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Elige una opción de la lista.");
        assertThat(visitor.post(list + "/acciones", "action", "assign").status())
                .isEqualTo(422);
        assertThat(visitor.post(list + "/acciones", "action", "nothing", "company", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSelectionIsInvitedAgainAndTheOthersSayWhyNot() {
        var luis = new Mora(program);
        luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED);
        luis.client("Modas Valentina SAS", "900123456", LinkState.REJECTED);
        var visitor = luis.visitor(port);
        visitor.get(luis.path());

        var page = visitor.post(luis.path() + "/acciones", "action", "invite", "all", "yes")
                .location();
        begun(visitor, page);

        assertThat(finished(visitor, page))
                .contains("Reintentar solo las 2 fallidas", "no tiene un correo al que invitar");
    }

    @Test
    void aSelectionIsAssignedInABrowser() {
        var luis = cast.accountant(60);
        try (var browser = Browser.open(port)) {
            var page = cast.signedIn(browser, luis.person()).page();
            page.navigate("/contador/" + luis.practice().value() + "/empresas?size=25");
            page.locator("label:has-text('Elegir las 60 que coinciden') input").check();
            PlaywrightAssertions.assertThat(page.locator("[data-count]")).hasText("60");
            browser.axe();
            browser.screenshot("acciones-elegir");
            page.locator(".selection >> text=Asignar").click();
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Asignar 60 empresas");
            browser.axe();
            browser.screenshot("acciones-antes");
            page.selectOption(
                    "[name=answer]", new com.microsoft.playwright.options.SelectOption().setLabel("Luis Mora"));
            page.locator("main button[type=submit]").first().click();
            page.waitForSelector("text=Resultado por empresa");
            PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(50);
            browser.axe();
            browser.screenshot("acciones-resultado");
        }
    }

    private static String chosen(Visitor visitor, String list, String kind, CompanyId... clients) {
        var fields = Stream.concat(
                        Stream.of("action", kind),
                        Stream.of(clients).flatMap(client -> Stream.of("company", String.valueOf(client.value()))))
                .toArray(String[]::new);
        var answer = visitor.post(list + "/acciones", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location();
    }

    private static void begun(Visitor visitor, String page, String... answer) {
        assertThat(visitor.post(page + "/inicio", answer).status()).isEqualTo(303);
    }

    private static String finished(Visitor visitor, String page) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> visitor.get(page).body().contains("Resultado por empresa"));
        return visitor.get(page).body();
    }
}
