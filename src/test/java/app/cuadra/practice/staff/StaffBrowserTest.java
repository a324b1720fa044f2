package app.cuadra.practice.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Letters;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** "Usuarios" → "Nuevo usuario", and an assistant with 3 of 5,000 clients who finds exactly 3 everywhere. */
@ApplicationTest
@Tag("ACC-30")
class StaffBrowserTest {

    private static final int CLIENTS = 5_000;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Test
    void anAssistantWithThreeOfFiveThousandClientsFindsExactlyThree() {
        var luis = cast.accountant(CLIENTS);
        var rosa = "rosa-" + UUID.randomUUID() + "@moracontadores.example";
        var list = "/contador/" + luis.practice().value() + "/empresas";
        try (var browser = Browser.open(port)) {
            var page = cast.signedIn(browser, luis.person()).page();
            page.navigate(list);
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Usuarios"))
                    .first()
                    .click();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Nuevo usuario"))
                    .click();
            page.getByLabel("Nombres y apellidos").fill("Rosa Peña");
            page.getByLabel("Correo electrónico").fill(rosa);
            page.locator("select[name=post]").selectOption("ASSISTANT");
            page.locator("textarea[name=list]")
                    .fill("Panadería La Espiga 7\nPanadería La Espiga 77\nPanadería La Espiga 777");
            browser.axe();
            browser.screenshot("usuarios-nuevo");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Enviar invitación"))
                    .click();
            assertThat(page.locator("body")).containsText("Enviamos la invitación a " + rosa);
            assertThat(page.locator("body")).containsText("3 empresas");
            browser.axe();
            browser.screenshot("usuarios");
        }
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate(new Letters(program, rosa).link(1));
            browser.axe();
            browser.screenshot("usuarios-activar");
            page.getByLabel("Contraseña").first().fill("veinte panes y una taza");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Crear cuenta y entrar"))
                    .click();
            page.waitForURL("**" + list);
            assertThat(page.locator("#rows tbody tr")).hasCount(3);
            assertThat(page.locator("#rows-foot")).containsText("3 de 3");
            browser.axe();
            browser.screenshot("empresas-asistente");

            page.navigate("/lugares?q=espiga");
            assertThat(page.locator("a[href^='/empresa/']").count()).isEqualTo(3);
            page.navigate(list + "?q=espiga+4321");
            assertThat(page.locator("#rows tbody tr")).hasCount(0);
            var file = page.request().get(list + "/archivo.csv").text();
            assertThat(file.lines().filter(line -> line.contains("Espiga")).toList())
                    .hasSize(3);
            var hidden =
                    page.request().get("/empresa/" + luis.clients().getFirst().value());
            assertThat(hidden.status()).isEqualTo(404);
        }
        try (var browser = Browser.open(port)) {
            var page = cast.signedIn(browser, luis.person()).page();
            page.navigate("/contador/" + luis.practice().value() + "/usuarios");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Editar usuario Rosa Peña"))
                    .click();
            assertThat(page.locator("body")).containsText("Ve 3 empresas");
            browser.axe();
            browser.screenshot("usuarios-editar");
        }
    }
}
