package app.cuadra.practice.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.practice.Mora;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("ACC-10")
class ClientBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    void theListIsFilteredSortedAndChosenFromInABrowser() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900412778", LinkState.LINKED);
        luis.client("Ferretería El Tornillo SAS", "901118204", LinkState.PENDING);
        luis.client("Transportes del Caribe Ltda.", "800197268", LinkState.REJECTED);
        for (var i = 10; i < 40; i++) {
            luis.client("Modas Valentina " + i, String.valueOf(900_200_000 + i), LinkState.LINKED);
        }

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            page.fill("[name=login]", luis.email());
            page.fill("[name=password]", luis.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/contador/**");
            page.navigate(luis.path() + "?size=25");
            browser.axe();
            browser.screenshot("empresas");

            page.click("text=Cargar más");
            page.waitForSelector("text=33 de 33");
            assertThat(page.locator("#rows tbody tr").count()).isEqualTo(33);

            page.fill("[name=q]:visible", "panaderia");
            PlaywrightAssertions.assertThat(page.locator("#rows tbody tr")).hasCount(1);
            assertThat(page.locator("#rows tbody").innerText()).contains("Panadería La Espiga SAS");
            assertThat(page.url()).contains("q=panaderia").contains("size=25");

            page.locator("tbody .pick input").first().check();
            assertThat(page.locator(".selection").isVisible()).isTrue();
            browser.axe();
            page.click(".selection >> text=Desvincular");
            browser.axe();
            browser.screenshot("empresas-desvincular");

            page.navigate(luis.path() + "/nueva");
            browser.axe();
            browser.screenshot("empresas-nueva");
        }
    }
}
