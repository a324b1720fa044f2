package app.cuadra.identity.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("browser")
class EmailBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    @Tag("SI-40")
    @Tag("SI-42")
    void afterAChangeTheOldAddressHasTheNoticeAndTheWayBackAndRegistersAtOnce() {
        var ana = new Ana(program);
        ana.exists(true);
        var wanted = new Ana(program);

        try (var browser = Browser.open(port);
                var another = Browser.open(port)) {
            var page = browser.page();
            signIn(page, ana);
            page.navigate("/mi-cuadra");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Seguridad"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Editar Correo electrónico"))
                    .click();
            browser.axe();
            browser.screenshot("seguridad-correo");
            page.getByLabel("Correo electrónico nuevo").fill("no es");
            save(page);
            page.waitForSelector(".problems");
            browser.axe();
            page.getByLabel("Correo electrónico nuevo").fill(wanted.email());
            save(page);
            page.waitForURL("**/revisa-tu-correo");
            browser.axe();
            browser.screenshot("seguridad-correo-revisa");

            page.navigate(Ana.link(wanted.letters(1).getFirst()));
            browser.axe();
            browser.screenshot("correo-confirmar");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirmar mi correo"))
                    .click();
            page.waitForURL("**/mi-cuadra/seguridad");
            assertThat(page.locator("main").innerText()).contains(wanted.email());

            var fresh = another.page();
            fresh.navigate("/registro");
            fresh.getByText("Tengo una empresa").click();
            fresh.getByLabel("Tu nombre").fill("Ana Gómez");
            fresh.getByLabel("Correo electrónico").fill(ana.email());
            fresh.locator("[name=password]").fill(Ana.PASSWORD);
            fresh.getByLabel("Nombre de la firma o empresa").fill("Panadería La Espiga");
            fresh.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Crear cuenta"))
                    .click();
            fresh.waitForURL("**/revisa-tu-correo");
            var verify = Ana.link(ana.letters(2).getFirst());
            assertThat(verify)
                    .as("a new account, not the letter that there is one")
                    .startsWith("/verificar/");
            fresh.navigate(verify);
            fresh.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verificar mi correo"))
                    .click();
            fresh.waitForURL("**/empresa/**");

            var notice = ana.letters(2).get(1);
            assertThat(notice.text()).contains("El correo de tu cuenta ahora es", "No fui yo");
            page.navigate(Ana.link(notice));
            browser.axe();
            browser.screenshot("correo-deshacer");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("No fui yo, recuperar mi cuenta"))
                    .click();
            page.getByLabel("Otro correo tuyo").waitFor();
            browser.axe();
            browser.screenshot("correo-deshacer-otro");
        }
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar"))
                .click();
    }

    private static void signIn(Page page, Ana ana) {
        page.navigate("/ingresar");
        page.locator("[name=login]").fill(ana.email());
        page.locator("[name=password]").fill(Ana.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ingresar").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/ingresar"));
    }
}
