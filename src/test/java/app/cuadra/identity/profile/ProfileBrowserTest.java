package app.cuadra.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.user.UserTable;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("browser")
class ProfileBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    UserTable users;

    @Test
    @Tag("HUB-30")
    void somebodyFillsInTheirProfileAndChoosesAPhoto() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = signedIn(browser, ana);
            link(page, "Perfil").click();
            browser.axe();
            link(page, "Editar").click();
            browser.axe();
            page.getByLabel("Nombre", new Page.GetByLabelOptions().setExact(true))
                    .fill("Ana María");
            page.getByLabel("Apellido").fill("Gómez Peña");
            page.getByLabel("Nombre en Cuadra").fill("Anita");
            page.getByLabel("Teléfono").fill("12");
            page.getByLabel("País").selectOption("CO");
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Idioma"))
                    .selectOption("es");
            button(page, "Guardar").click();
            page.waitForSelector(".problems");
            browser.axe();
            browser.screenshot("perfil-editar-con-problemas");
            page.getByLabel("Teléfono").fill("321 123 4567");
            button(page, "Guardar").click();
            page.getByText("Guardamos tu perfil.").waitFor();

            link(page, "Editar").click();
            page.getByLabel("Foto", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("yo.webp", "image/webp", webp(page)));
            page.waitForSelector("img.photo");
            browser.axe();
            browser.screenshot("perfil-editar");
            button(page, "Guardar foto").click();
            page.getByText("Guardamos tu foto.").waitFor();

            page.waitForFunction("document.querySelector('img.photo')?.naturalWidth === 256");
            page.waitForFunction("document.querySelector('.avatar img')?.naturalWidth === 64");
            assertThat((String) page.evaluate("""
                            () => { const image = document.querySelector('img.photo'), canvas = document.createElement('canvas');
                              canvas.width = canvas.height = 1; const paper = canvas.getContext('2d');
                              paper.drawImage(image, 128, 128, 1, 1, 0, 0, 1, 1);
                              return [...paper.getImageData(0, 0, 1, 1).data].map((part) => part > 128 ? 1 : 0).join(''); }
                            """))
                    .as("the middle of the picture is orange")
                    .isEqualTo("1101");
            browser.axe();
            browser.screenshot("perfil");

            link(page, "Editar").click();
            button(page, "Quitar foto").click();
            page.getByText("Quitamos tu foto.").waitFor();
            assertThat(page.locator(".avatar img").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "es, Editar, Guardamos tu perfil., Contraseña actual",
        "en, Edit, We saved your profile., Current password",
        "pt, Editar, Salvamos seu perfil., Senha atual"
    })
    @Tag("HUB-60")
    void bothPagesWorkWithTheKeyboardAloneAndOnAPhone(String language, String edit, String saved, String current) {
        var ana = new Ana(program);
        var id = ana.exists(true);
        users.speak(id, language);

        try (var browser = Browser.open(port)) {
            var page = signedIn(browser, ana);
            browser.onAPhone();
            page.navigate("/mi-cuadra/perfil");
            browser.axe();
            browser.noSidewaysScroll();
            tabTo(page, "/mi-cuadra/perfil/editar");
            page.keyboard().press("Enter");
            page.waitForURL("**/editar");
            browser.noSidewaysScroll();
            tabTo(page, "name");
            page.keyboard().press("End");
            page.keyboard().type(" Peña");
            page.keyboard().press("Enter");
            page.getByText(saved).waitFor();

            page.navigate("/mi-cuadra/seguridad");
            browser.axe();
            browser.noSidewaysScroll();
            tabTo(page, "/mi-cuadra/seguridad/clave");
            assertThat(page.evaluate("document.activeElement.firstChild.textContent.trim()"))
                    .isEqualTo(edit);
            page.keyboard().press("Enter");
            page.getByLabel(current).waitFor();
            browser.noSidewaysScroll();
            tabTo(page, "current");
            page.keyboard().type(Ana.PASSWORD);
            tabTo(page, "password");
            page.keyboard().type("otra clave larga");
            page.keyboard().press("Enter");
            page.waitForURL("**/mi-cuadra/seguridad");
            browser.onADesktop();
            browser.screenshot("seguridad-" + language);
        }
        assertThat(users.find(id).orElseThrow().name()).isEqualTo("Ana Gómez Peña");
    }

    /** Presses Tab until it comes to the link or field of this name. */
    private static void tabTo(Page page, String where) {
        for (var i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(
                    "where => [document.activeElement.name, document.activeElement.getAttribute('href')].includes(where)",
                    where)) {
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + where);
    }

    /** An orange picture, written as WebP by the browser itself. */
    private static byte[] webp(Page page) {
        var data = (String) page.evaluate("""
                () => { const canvas = document.createElement('canvas'); canvas.width = 640; canvas.height = 360;
                  const paper = canvas.getContext('2d'); paper.fillStyle = '#ff9900'; paper.fillRect(0, 0, 640, 360);
                  paper.fillStyle = '#0b6b4b'; paper.fillRect(180, 0, 40, 360);
                  return canvas.toDataURL('image/webp'); }
                """);
        assertThat(data).startsWith("data:image/webp;base64,");
        return Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
    }

    private static Page signedIn(Browser browser, Ana ana) {
        var page = browser.page();
        page.navigate("/ingresar");
        page.locator("[name=login]").fill(ana.email());
        page.locator("[name=password]").fill(Ana.PASSWORD);
        page.locator("form:has([name=password]) button[type=submit]").last().click();
        page.waitForURL(url -> !url.contains("/ingresar"));
        page.navigate("/mi-cuadra");
        return page;
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
