package app.cuadra.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Phone;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person sees: turning it on, and signing in with it. */
@ApplicationTest
@Tag("SI-45")
class FactorBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void somebodyTurnsItOnSignsOutAndInAgainWithACodeAndWithOneFromPaper() throws IOException {
        var ana = cast.owner().person();
        try (var browser = Browser.open(cast.port())) {
            var page = cast.signedIn(browser, ana).page();
            page.navigate(FactorPages.PATH);
            browser.axe();
            browser.screenshot("segundo-paso-inactivo");
            button(page, "Activar con una aplicación").click();
            page.waitForURL("**/aplicacion");
            browser.axe();
            browser.screenshot("segundo-paso-activar");
            assertThat(scanned(page)).startsWith("otpauth://totp/Cuadra:").contains("secret=");
            var phone = Phone.with(page.locator("#app-key").innerText());

            page.getByLabel("Código", exactly()).fill("000000");
            button(page, "Activar verificación").click();
            page.waitForSelector(".problems");
            browser.axe();
            browser.screenshot("segundo-paso-codigo-equivocado");
            page.getByLabel("Código", exactly()).fill(phone.code(clock.instant()));
            button(page, "Activar verificación").click();
            page.waitForSelector("#recovery-codes");
            browser.axe();
            browser.screenshot("segundo-paso-codigos");
            var paper = Setup.codes(page.locator("#recovery-codes").innerText());
            assertThat(paper).hasSize(10);
            var file =
                    page.waitForDownload(() -> page.getByText("Descargar", new Page.GetByTextOptions().setExact(true))
                            .click());
            assertThat(file.suggestedFilename()).isEqualTo("codigos-de-recuperacion.txt");
            assertThat(Files.readString(file.path())).contains(ana.login()).contains(paper);
            page.getByText("Ya los guardé").click();
            page.waitForURL("**" + FactorPages.PATH);
            browser.axe();
            browser.screenshot("segundo-paso-activo");

            Setup.next(clock);
            leave(page);
            enter(page, ana);
            page.waitForURL("**/ingresar/segundo-paso");
            browser.axe();
            browser.screenshot("ingresar-segundo-paso");
            page.getByLabel("Código", exactly()).fill("123");
            button(page, "Confirmar código").click();
            page.waitForSelector(".problems");
            browser.axe();
            page.getByLabel("Código", exactly()).fill(phone.code(clock.instant()));
            button(page, "Confirmar código").click();
            page.waitForURL("**/empresa/**");

            leave(page);
            enter(page, ana);
            page.getByText("Usa un código de recuperación").click();
            page.waitForURL("**papel=1");
            browser.axe();
            browser.screenshot("ingresar-codigo-de-recuperacion");
            page.getByLabel("Código de recuperación").fill(paper.getFirst());
            button(page, "Confirmar código").click();
            page.waitForURL("**/empresa/**");
            assertThat(page.getByText("Usaste un código de recuperación. Te quedan: 9.")
                            .isVisible())
                    .isTrue();

            page.navigate(FactorPages.PATH);
            button(page, "Desactivar").first().click();
            browser.axe();
            browser.photograph("segundo-paso-desactivar-1280");
            page.locator("dialog#turn-off")
                    .getByText("Desactivar", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            page.waitForSelector("text=Está inactiva");
        }
    }

    /** The QR code as a camera sees it: the drawing holds exactly the address that the button opens. */
    private static String scanned(Page page) {
        var address = page.getByText("Abrir en este teléfono").getAttribute("href");
        var drawn = page.locator("svg.qr path").getAttribute("d");
        assertThat(drawn).isEqualTo(QrCode.of(address).path());
        return address;
    }

    private static void leave(Page page) {
        page.navigate("/mi-cuadra");
        page.evaluate("document.querySelector(\"form[action='/salir']\").requestSubmit()");
        page.waitForURL("**/ingresar");
    }

    private static void enter(Page page, Cast.Person person) {
        page.getByLabel("Correo electrónico").fill(person.login());
        page.getByLabel("Contraseña", exactly()).fill(person.password());
        button(page, "Ingresar").click();
        page.waitForURL("**/ingresar/segundo-paso");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
