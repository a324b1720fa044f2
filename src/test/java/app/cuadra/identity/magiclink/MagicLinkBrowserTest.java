package app.cuadra.identity.magiclink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.factor.Setup;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Signing in from one's mail, as a person sees it. */
@ApplicationTest
class MagicLinkBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("SI-20")
    @Tag("SI-21")
    @Tag("SI-24")
    void inTheBrowserThatAskedTheLinkGoesOnByItselfEvenAfterAScanner() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            browser.screenshot("ingresar");
            button(page, "Ingresar desde mi correo").click();
            browser.axe();
            browser.screenshot("link-magico-pedir");
            page.getByLabel("Correo electrónico").fill(ana.email());
            page.getByRole(AriaRole.BUTTON, named("Enviar link mágico")).click();

            assertThat(page.getByRole(AriaRole.HEADING, headed("Revisa tu correo")))
                    .isVisible();
            assertThat(page.getByText("Si " + ana.email() + " tiene una cuenta"))
                    .isVisible();
            assertThat(button(page, "Ir a mi correo")).isVisible();
            browser.axe();
            browser.screenshot("link-magico-enviado");

            var link = Ana.link(ana.letters(1).getFirst());
            var scanner = new Visitor(port).from(Ana.freshAddress());
            scanner.follow(link);
            scanner.follow(link);
            page.navigate(link);

            page.waitForURL("**/empresas/nueva");
            assertThat(page.context().cookies()).noneMatch(cookie -> cookie.value.contains(link));
            page.navigate(link);
            assertThat(page.getByText("Este link ya se usó")).isVisible();
            assertThat(button(page, "Continuar")).isVisible();
        }
    }

    @Test
    @Tag("SI-21")
    @Tag("SI-22")
    void anotherLinkCanBeAskedForWhenTheCountdownIsOver() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.clock().install();
            ask(page, ana.email());
            var again = page.getByRole(AriaRole.BUTTON, named("Reenviar link mágico"));
            assertThat(again).isDisabled();
            assertThat(page.getByText("Puedes reenviarlo en")).isVisible();

            page.clock().runFor(30_000);
            assertThat(again).isDisabled();
            page.clock().runFor(31_000);
            assertThat(again).isEnabled();
            assertThat(page.getByText("Ya puedes reenviarlo.").first()).isVisible();

            again.click();
            assertThat(page.getByText("Acabas de pedir un link para este correo"))
                    .isVisible();
            browser.axe();
            clock.advance(Duration.ofSeconds(60));
            page.clock().runFor(61_000);
            again.click();
            assertThat(page.getByText("Va otro link en camino")).isVisible();
            assertThat(ana.letters(2)).hasSize(2);
        }
    }

    @Test
    @Tag("SI-22")
    void theSixthWithinAnHourIsToldWhenTheNextIsPossible() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            for (var i = 0; i < 5; i++) {
                ask(page, ana.email());
                clock.advance(Duration.ofMinutes(5));
            }
            page.navigate("/ingresar/correo");
            page.getByLabel("Correo electrónico").fill(ana.email());
            page.getByRole(AriaRole.BUTTON, named("Enviar link mágico")).click();

            assertThat(page.getByText("Ya se pidieron 5 links").last()).containsText("Podrás pedir otro en 35 minutos");
            browser.axe();
            browser.screenshot("link-magico-demasiados");
        }
    }

    @Test
    @Tag("SI-24")
    void onThePhoneTheButtonSignsInThereAfterSayingWhoAsked() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var desk = Browser.open(port);
                var phone = Browser.open(port).onAPhone()) {
            ask(desk.page(), ana.email());
            var page = phone.page();
            page.navigate(Ana.link(ana.letters(1).getFirst()));

            assertThat(page.getByRole(AriaRole.HEADING, headed("Ingresar como Ana Gómez")))
                    .isVisible();
            assertThat(page.getByText("Este link se pidió desde Chrome · Linux"))
                    .isVisible();
            assertThat(page.url()).endsWith("/ingresar/link");
            phone.axe();
            phone.screenshot("link-magico-otro-navegador");
            page.getByRole(AriaRole.BUTTON, named("Ingresar")).click();
            page.waitForURL("**/empresas/nueva");
        }
    }

    @Test
    @Tag("SI-25")
    void aLinkThatNoLongerWorksSaysWhyAndOffersAnother() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            ask(page, ana.email());
            var older = Ana.link(ana.letters(1).getFirst());
            clock.advance(Duration.ofSeconds(60));
            ask(page, ana.email());
            var newer = Ana.link(ana.letters(2).getFirst());

            page.navigate(older);
            assertThat(page.getByText("hay uno más nuevo")).isVisible();
            clock.advance(Duration.ofMinutes(31));
            page.navigate(newer);
            assertThat(page.getByText("Este link venció")).isVisible();
            browser.axe();
            browser.screenshot("link-magico-vencido");
            button(page, "Pedir un link nuevo").click();
            assertThat(page.getByLabel("Correo electrónico")).isVisible();
            page.navigate("/ingresar/link/" + "x".repeat(32));
            assertThat(page.getByText("Este link no es válido")).isVisible();
        }
    }

    @Test
    @Tag("SI-10")
    void theDoorOfASolutionIsKeptByTheLink() {
        var luis = cast.accountant(1);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar?solucion=contador");
            assertThat(page.getByRole(AriaRole.HEADING, headed("Iniciar sesión en Espacio Contador")))
                    .isVisible();
            page.navigate("/ingresar?solucion=facturacion");
            browser.axe();
            browser.screenshot("ingresar-facturacion");
            button(page, "Ingresar desde mi correo").click();
            assertThat(page.getByText("Cuadra Facturación")).isVisible();
            page.getByLabel("Correo electrónico").fill(luis.person().login());
            page.getByRole(AriaRole.BUTTON, named("Enviar link mágico")).click();
            page.waitForURL("**/enviado");
            page.navigate(
                    Ana.link(Ana.letters(program, luis.person().login(), 1).getFirst()));

            page.waitForURL("**/contador/" + luis.practice().value() + "**");
            assertThat(page.getByText("Cuadra Facturación todavía no está disponible"))
                    .isVisible();
        }
    }

    @Test
    @Tag("SI-23")
    @Tag("SI-45")
    void whoHasASecondFactorIsAskedForItAfterTheLink() {
        var ana = new Ana(program);
        ana.exists(true);
        var atHome = ana.visitor(port);
        ana.signIn(atHome);
        var set = Setup.by(atHome, clock);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            ask(page, ana.email());
            page.navigate(Ana.link(ana.letter("Tu link mágico para ingresar")));

            page.waitForURL("**/ingresar/segundo-paso");
            page.getByLabel("Código", new Page.GetByLabelOptions().setExact(true))
                    .fill(set.phone().code(clock.instant()));
            page.getByRole(AriaRole.BUTTON, named("Confirmar código")).click();
            page.waitForURL("**/empresas/nueva");
        }
    }

    private static void ask(Page page, String email) {
        page.navigate("/ingresar/correo");
        page.getByLabel("Correo electrónico").fill(email);
        page.getByRole(AriaRole.BUTTON, named("Enviar link mágico")).click();
        page.waitForURL("**/enviado");
    }

    private static com.microsoft.playwright.Locator button(Page page, String text) {
        return page.getByRole(AriaRole.LINK, named(text));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions headed(String name) {
        return named(name).setLevel(1);
    }
}
