package app.cuadra.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.standin.Merchant;
import app.cuadra.testing.standin.StandIn;
import app.cuadra.testing.standin.WompiPeer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
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
        var merchant = StandIn.shared().wompi().merchant();
        var wompi = merchant.form();
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
            button(page, "Revisar conexión").click();
            page.getByText("Wompi respondió: la conexión funciona.").waitFor();

            paidLink(browser, page, merchant, ana.company().value());

            page.navigate("/empresa/" + ana.company().value() + "/integraciones/wompi");
            browser.screenshot("integraciones-wompi");
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

    private void paidLink(Browser browser, Page page, WompiPeer.Account wompi, long company) {
        link(page, "Crear link de pago").click();
        page.getByLabel("Valor").fill("150.000");
        page.getByLabel("Qué se paga").fill("Taladro y brocas");
        page.getByLabel("Referencia").fill("FV-1024");
        browser.axe();
        browser.screenshot("integraciones-link-nuevo");
        button(page, "Crear link de pago").click();
        page.waitForURL("**/links/*");
        page.getByText("Envía esta dirección").waitFor();
        browser.axe();
        browser.screenshot("integraciones-link");
        var here = page.url();
        page.navigate(Shop.first(
                "select '/pagar/' || company_id || '.' || secret from payment_link where company_id = " + company));
        browser.axe();
        browser.screenshot("pagar");
        var button = link(page, "Pagar con Wompi").getAttribute("href");
        wompi.pays(new Merchant.Payer(button, Map.of()), true);
        page.navigate(here);
        Shop.first("update payment_link set asked_at = null where company_id = " + company + " returning 'done'");
        button(page, "Preguntar a Wompi si pagaron").click();
        assertThat(page.getByText("Le preguntamos a la pasarela").isVisible()).isTrue();
        page.waitForCondition(() -> {
            page.reload();
            return page.getByText("Aprobado").count() > 0;
        });
        browser.axe();
        browser.screenshot("integraciones-link-pagado");
        button(page, "Devolver").click();
        page.getByText("Hecha").waitFor();
        link(page, "Wompi").click();
        link(page, "Ver avisos recibidos").click();
        browser.axe();
        browser.screenshot("integraciones-avisos");
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
