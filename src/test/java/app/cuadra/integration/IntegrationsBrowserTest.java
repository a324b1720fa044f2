package app.cuadra.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.standin.StandIn;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner connects a gateway and leaves it again, by what stands on the page. */
@ApplicationTest
@Tag("HUB-50")
class IntegrationsBrowserTest {

    @Autowired
    Cast cast;

    @Test
    void anOwnerConnectsWompiAndDisconnectsIt() {
        var ana = cast.owner();
        var wompi = StandIn.shared().wompi().merchant().form();
        try (var browser = Browser.open(cast.port())) {
            var page = cast.signedIn(browser, ana.person()).page();
            page.navigate("/empresa/" + ana.company().value() + "/configuracion");
            link(page, "Integraciones").first().click();
            page.waitForURL("**/integraciones");
            browser.axe();
            browser.screenshot("integraciones");
            link(page, "Pagos en línea").click();
            link(page, "Conectar Wompi").click();
            page.waitForURL("**/wompi/conexion");
            browser.axe();
            browser.screenshot("integraciones-wompi-conectar");
            page.getByLabel("Llave pública").fill(wompi[1]);
            page.getByLabel("Llave privada").fill(wompi[3]);
            page.getByLabel("Secreto de integridad").fill(wompi[5]);
            page.getByLabel("Secreto de eventos").fill(wompi[7]);
            button(page, "Conectar Wompi").click();

            page.waitForURL("**/integraciones/wompi");
            assertThat(page.getByText("Conectaste Wompi.").isVisible()).isTrue();
            browser.axe();
            browser.screenshot("integraciones-wompi");
            button(page, "Revisar conexión").click();
            page.getByText("Wompi respondió: la conexión funciona.").waitFor();

            link(page, "Desconectar").click();
            page.waitForURL("**/desconexion");
            browser.axe();
            browser.screenshot("integraciones-wompi-desconectar");
            button(page, "Desconectar Wompi").click();
            page.waitForURL("**/integraciones/wompi");
            page.getByText("Conexiones anteriores").waitFor();
            browser.axe();
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
