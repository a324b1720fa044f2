package app.cuadra.files.petition;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Asking for papers at a desk, and bringing them with a phone. */
@ApplicationTest
@Tag("browser")
@Tag("FIL-12")
class PetitionBrowserTest {

    private static final Path REAL = Path.of("src/test/resources/files");

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext program;

    @Test
    void papersAreAskedForAndBroughtWithAPhone() {
        var asking = new Asking(cast, program);
        try (var browser = cast.signedIn(Browser.open(cast.port()), asking.luis.person())) {
            var page = browser.page();
            page.navigate("/contador/" + asking.luis.practice().value() + "/empresas");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acciones de Panadería La Espiga 1"))
                    .click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Papeles").setExact(true))
                    .locator("visible=true")
                    .click();
            browser.axe();
            browser.screenshot("papeles-vacio");
            page.locator("main").getByText("Pedir papeles").click();

            page.getByLabel("RUT").check();
            page.getByLabel("Cámara de comercio").check();
            page.getByLabel("Extracto bancario").check();
            page.getByLabel("Otros papeles").fill("Contrato de arriendo de la bodega");
            page.getByLabel("Correo del cliente").fill(asking.email);
            page.getByLabel("Mensaje").fill("Los necesito para la declaración del mes.");
            browser.axe();
            browser.screenshot("papeles-pedir");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pedir papeles"))
                    .click();
            assertThat(page.locator(".toast")).containsText("Pediste los papeles a " + asking.email);

            try (var phone = Browser.open(cast.port()).onAPhone()) {
                bring(phone, asking.link(1));
            }

            page.reload();
            assertThat(page.getByText("Faltan 3 papeles")).isVisible();
            browser.axe();
            browser.screenshot("papeles");
            page.navigate("/contador/" + asking.luis.practice().value() + "/empresas");
            assertThat(page.locator("tbody tr .state.wait").first()).hasText("3");
            browser.axe();
            browser.screenshot("papeles-empresas");
        }
    }

    private static void bring(Browser phone, String link) {
        var page = phone.page();
        page.navigate(link);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Mora Contadores te pide estos papeles");
        phone.axe();
        phone.screenshot("papeles-cliente");
        phone.onAPhone();
        var rut = page.locator(".bring > li").first();
        rut.locator("input[name=file]").setInputFiles(REAL.resolve("rut.pdf"));
        rut.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Subir: RUT"))
                .click();
        assertThat(page.locator(".bring > li").first()).containsText("Recibido");
        assertThat(page.locator(".toast")).containsText("Llegó «RUT.pdf»");
        phone.axe();
        phone.screenshot("papeles-cliente-recibido");
    }
}
