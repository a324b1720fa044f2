package app.cuadra.api.webhook;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner subscribes an address, sees in the log what was told, and sends it again. */
@ApplicationTest
@Tag("HUB-50")
class WebhookBrowserTest {

    @Autowired
    Cast cast;

    @Test
    void anOwnerSeesWhatWasToldAndSendsItAgain() {
        var ana = cast.owner();
        try (var browser = Browser.open(cast.port());
                var receiver = new Receiver()) {
            var page = cast.signedIn(browser, ana.person()).page();
            page.navigate("/empresa/" + ana.company().value() + "/integraciones");
            link(page, "Ver Webhooks");
            page.waitForURL("**/integraciones/webhooks");
            browser.axe();
            browser.screenshot("webhooks-vacia");
            link(page, "Agregar webhook");
            page.getByLabel("Dirección", new Page.GetByLabelOptions().setExact(true))
                    .fill(receiver.address().toString());
            page.getByLabel("Entró una persona").check();
            browser.axe();
            browser.screenshot("webhooks-nuevo");
            button(page, "Agregar webhook");
            page.getByText("Cópialo ahora").waitFor();
            browser.axe();
            browser.screenshot("webhooks-secreto");
            link(page, "Ya lo guardé");

            receiver.answer(410);
            button(page, "Enviar prueba");
            page.getByText("Enviamos una prueba.").waitFor();
            page.waitForCondition(() -> {
                page.reload();
                return page.getByText("Falló").isVisible();
            });
            browser.axe();
            browser.screenshot("webhooks-registro");
            link(page, "Prueba");
            page.getByText("answer of the receiver").waitFor();
            browser.axe();
            browser.screenshot("webhooks-entrega");

            receiver.answer(200);
            button(page, "Repetir entrega");
            page.getByText("La enviamos otra vez").waitFor();
            page.waitForCondition(() -> {
                page.reload();
                return page.getByText("Entregado").isVisible();
            });
            link(page, "127.0.0.1");
            page.getByText("Dado de baja").waitFor();
            button(page, "Reanudar");
            page.getByText("El webhook sigue.").waitFor();
            browser.axe();
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
