package app.cuadra.files.sending;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Envía los archivos por correo electrónico", step by step as the article says it. */
@ApplicationTest
@Tag("browser")
@Tag("FIL-6")
class SendingBrowserTest {

    @Autowired
    Cast cast;

    @Test
    void aFileAndThenASelectionAreSentByTheButtonsOfTheList() {
        var luis = cast.accountant(1);
        var papers = new Papers(
                cast.signedIn(luis.person()), luis.practice(), luis.clients().getFirst());
        papers.add("RUT.pdf", Papers.real("rut.pdf"));
        papers.add("Estados financieros.xlsx", Papers.real("estados.xlsx"));
        try (var browser = cast.signedIn(Browser.open(cast.port()), luis.person())) {
            var page = browser.page();
            page.navigate(papers.path());

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enviar RUT.pdf"))
                    .click();
            page.getByLabel("Para").fill("pagos@laespiga.example");
            page.getByLabel("Copia").fill("gerencia@laespiga.example");
            assertThat(page.getByLabel("Asunto")).hasValue("RUT.pdf");
            page.getByLabel("Mensaje").fill("Buenas tardes:\nTe envío el RUT actualizado.");
            browser.axe();
            browser.screenshot("archivos-enviar");
            submit(page);
            assertThat(page.locator(".toast")).containsText("El correo con el archivo está en cola.");
            assertThat(page.locator("tbody tr")).hasCount(1);

            page.navigate(papers.path());
            page.locator("thead [data-all]").check();
            page.locator(".selection").getByText("Enviar").click();
            assertThat(page.getByLabel("Para")).hasValue("pagos@laespiga.example");
            assertThat(page.getByLabel("Asunto")).hasValue("2 archivos de Mora Contadores");
            submit(page);
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody tr").first()).containsText("Estados financieros.xlsx, RUT.pdf");
            browser.axe();
            browser.screenshot("archivos-envios");
        }
    }

    private static void submit(Page page) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName("Enviar")
                                .setExact(true))
                .click();
        page.waitForURL("**/envios");
    }
}
