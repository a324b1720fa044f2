package app.cuadra.company.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator does with the plan of a company, by what stands on the screen. */
@ApplicationTest
@Tag("COM-31")
class PlanChoiceBrowserTest {

    @Autowired
    Cast cast;

    @Test
    void aCompanyIsLeftToBeConsultedAndWhatIsTypedMeanwhileIsNotLost() {
        var owner = cast.owner();
        try (var browser = Browser.open(cast.port())) {
            cast.signedIn(browser, owner.person());
            var page = browser.page();
            page.navigate("/empresa/" + owner.company().value() + "/configuracion");
            link(page, "Suscripción").click();
            browser.axe();
            browser.screenshot("suscripcion-prueba");

            button(page, "Dejar en modo consulta").first().click();
            assertThat(page.getByText("¿Dejar Ferretería El Tornillo SAS en modo consulta?"))
                    .isVisible();
            browser.axe();
            page.locator("dialog").getByText("Dejar en modo consulta").last().click();
            assertThat(page.getByText("La empresa quedó en modo consulta.")).isVisible();
            browser.axe();
            browser.screenshot("suscripcion-consulta");

            page.navigate("/empresa/" + owner.company().value() + "/configuracion/empresa");
            browser.screenshot("banda-consulta");

            var writing = page.context().newPage();
            writing.navigate("/empresa/" + owner.company().value() + "/suscripcion");
            button(writing, "Salir del modo consulta").click();
            page.reload();
            page.getByLabel("Teléfono").first().fill("604 444 77 88");
            button(writing, "Dejar en modo consulta").first().click();
            writing.locator("dialog").getByText("Dejar en modo consulta").last().click();
            assertThat(writing.getByText("La empresa quedó en modo consulta.")).isVisible();
            writing.close();
            button(page, "Guardar datos").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Modo consulta"))).isVisible();
            browser.axe();
            browser.screenshot("error-402");

            var other = page.context().newPage();
            other.navigate("/empresa/" + owner.company().value() + "/suscripcion");
            button(other, "Salir del modo consulta").click();
            assertThat(other.getByText("La empresa salió del modo consulta.")).isVisible();
            other.close();

            button(page, "Enviar de nuevo").click();
            assertThat(page).hasURL(Pattern.compile("/configuracion/empresa"));
            assertThat(page.getByRole(AriaRole.HEADING, named("Modo consulta"))).hasCount(0);
        }
    }

    @Test
    @Tag("COM-30")
    void aPlanIsChosenByItsButton() {
        var owner = cast.owner();
        try (var browser = Browser.open(cast.port())) {
            cast.signedIn(browser, owner.person());
            var page = browser.page();
            link(page, "Suscripción").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Elegir este plan: Pyme, al mes"))
                    .click();

            assertThat(page.getByText("Tu plan")).isVisible();
            browser.axe();
            browser.screenshot("suscripcion-plan");
        }
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
