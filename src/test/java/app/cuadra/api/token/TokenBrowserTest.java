package app.cuadra.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.api.Program;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner makes a token, a program comes in with it, and the owner takes it away again. */
@ApplicationTest
@Tag("HUB-50")
class TokenBrowserTest {

    @Autowired
    Cast cast;

    @Test
    void anOwnerMakesATokenSeesItUsedAndRevokesIt() {
        var ana = cast.owner();
        try (var browser = Browser.open(cast.port())) {
            var page = cast.signedIn(browser, ana.person()).page();
            page.navigate("/empresa/" + ana.company().value() + "/integraciones");
            link(page, "Ver API");
            page.waitForURL("**/integraciones/api");
            browser.axe();
            browser.screenshot("api-vacia");
            link(page, "Crear token");
            page.getByLabel("Nombre", new Page.GetByLabelOptions().setExact(true))
                    .fill("Tienda en línea");
            browser.axe();
            browser.screenshot("api-nuevo");
            button(page, "Crear token");
            page.getByText("Cópialo ahora").waitFor();
            browser.axe();
            browser.screenshot("api-token");
            var token = page.locator("#secret").textContent();
            assertThat(Program.of(cast.port(), ana.person().login(), token)
                            .get("/api/v1/company")
                            .status())
                    .isEqualTo(200);

            link(page, "Ya lo guardé");
            page.getByText("Leer los datos de la empresa").waitFor();
            browser.axe();
            browser.screenshot("api-lista");
            link(page, "Renovar Tienda en línea");
            browser.axe();
            browser.screenshot("api-renovar");
            link(page, "Cancelar");
            button(page, "Revocar Tienda en línea");
            page.getByText("Revocaste el token.").waitFor();
            assertThat(Program.of(cast.port(), ana.person().login(), token)
                            .get("/api/v1/company")
                            .status())
                    .isEqualTo(401);
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
