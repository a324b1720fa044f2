package app.cuadra.company.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Phone;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator asks for a second factor, sets up their own and goes on where they were. */
@ApplicationTest
@Tag("SI-45")
class RulesBrowserTest {

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anAdministratorAsksForItAndIsAskedFirst() {
        var ana = cast.owner();
        try (var browser = Browser.open(cast.port())) {
            var page = cast.signedIn(browser, ana.person()).page();
            page.navigate("/empresa/" + ana.company().value());
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Acceso").setExact(true))
                    .first()
                    .click();
            page.waitForURL("**/configuracion/acceso");
            browser.axe();
            browser.screenshot("empresa-acceso");
            page.getByLabel("Exigir verificación en dos pasos a los miembros").check();
            button(page, "Guardar acceso").click();

            page.waitForURL("**/confirmar/segundo-paso**");
            browser.axe();
            browser.screenshot("empresa-pide-segundo-paso");
            page.getByText("Activar la verificación en dos pasos").click();
            button(page, "Activar con una aplicación").click();
            page.waitForURL("**/aplicacion**");
            var phone = Phone.with(page.locator("#app-key").innerText());
            page.getByLabel("Código", new Page.GetByLabelOptions().setExact(true))
                    .fill(phone.code(clock.instant()));
            button(page, "Activar verificación").click();
            page.getByText("Ya los guardé").click();

            page.waitForURL("**/configuracion/acceso");
            assertThat(page.getByLabel("Exigir verificación en dos pasos a los miembros")
                            .isChecked())
                    .isTrue();
            browser.axe();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
