package app.cuadra.calendar.due;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.cuadra.calendar.Firm;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The calendar as a person uses it, by its Spanish labels. */
@ApplicationTest
@Tag("ACC-40")
@Tag("browser")
class DueBrowserTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void anAccountantFindsADeadlineMarksItDoneAndTakesItBack() {
        var firm = new Firm(program, 6);
        for (var i = 0; i < 6; i++) {
            firm.is(firm.client(i), i % 2 == 0 ? "48" : "49", List.of(i == 0 ? "O-13" : "R-99-PN"), List.of("O-14"));
            firm.nit(firm.client(i), "90041277" + (i + 3));
        }
        try (var browser = Browser.open(cast.port())) {
            var page = cast.signedIn(browser, firm.luis().person()).page();
            page.navigate("/contador/" + firm.luis().practice().value() + "/empresas");
            browser.screenshot("calendario-empresas");
            link(page, "Calendario").first().click();
            page.navigate(firm.path() + "?day=2026-11-01");
            browser.axe();
            browser.screenshot("calendario-mes");
            browser.onAPhone().screenshot("calendario-mes-movil");
            browser.axe();
            browser.onADesktop();

            link(page, "Semana").click();
            page.navigate(firm.path() + "/semana?day=2026-11-19");
            browser.axe();
            browser.screenshot("calendario-semana");
            browser.onAPhone().screenshot("calendario-semana-movil");
            browser.onADesktop();

            link(page, "Lista").click();
            page.getByLabel("Obligación").selectOption("Retención");
            button(page, "Aplicar").click();
            assertThat(page.locator("#rows tbody tr").first()).containsText("Retención");
            browser.axe();
            browser.screenshot("calendario-lista");
            browser.onAPhone().screenshot("calendario-lista-movil");
            browser.axe();
            browser.onADesktop();

            page.locator("#rows tbody tr")
                    .first()
                    .getByRole(
                            AriaRole.LINK,
                            new com.microsoft.playwright.Locator.GetByRoleOptions()
                                    .setName("Retención")
                                    .setExact(true))
                    .click();
            browser.axe();
            button(page, "Marcar como hecho").click();
            assertThat(page.getByText("Quedó marcado como hecho.")).isVisible();
            browser.screenshot("calendario-hecho");
            button(page, "Marcar como no hecho").click();
            assertThat(page.getByText("Quedó otra vez sin hacer.")).isVisible();

            page.navigate(firm.path(firm.client(2)));
            assertThat(page.getByText("Falta dato").first()).isVisible();
            browser.axe();
            browser.screenshot("calendario-cliente");
            browser.onAPhone().screenshot("calendario-cliente-movil");
            browser.onADesktop();
            page.getByLabel("Ingresos brutos de 2025").fill("100.000.000");
            page.getByLabel("¿Tiene empleados?").selectOption("Sí");
            button(page, "Guardar datos").click();
            assertThat(page.getByText("Recalculamos sus vencimientos")).isVisible();
            assertThat(page.locator("#days").locator("xpath=../..")).containsText("IVA cuatrimestral");

            page.navigate(firm.path() + "/faltantes");
            browser.axe();
            browser.screenshot("calendario-faltantes");
            page.navigate(firm.path() + "/avisos");
            page.getByLabel("3 días antes").first().check();
            button(page, "Guardar avisos").click();
            assertThat(page.getByText("Guardamos tus avisos.")).isVisible();
            button(page, "Crear dirección").click();
            assertThat(page.locator("#feed-address")).containsText("/calendario/");
            browser.axe();
            browser.screenshot("calendario-avisos");
            browser.onAPhone().screenshot("calendario-avisos-movil");
        }
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
