package app.cuadra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class DoorBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    @Tag("SI-1")
    @Tag("SI-10")
    @Tag("SI-46")
    void somebodyRegistersVerifiesAndSeesTheirSessionsInABrowser() {
        var ana = new Ana(program);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            browser.axe();
            browser.screenshot("ingresar");
            page.click("text=Regístrate");
            page.click("button[type=submit]:has-text('Crear cuenta')");
            page.waitForSelector(".problems");
            browser.axe();
            browser.screenshot("registro-con-problemas");
            assertThat(page.evaluate("document.activeElement.name || document.activeElement.getAttribute('href')"))
                    .isNotNull();

            page.click("text=Tengo una empresa");
            page.fill("[name=name]", "Ana Gómez");
            page.fill("[name=email]", ana.email());
            page.fill("[name=password]", Ana.PASSWORD);
            page.fill("[name=place]", "Panadería La Espiga");
            page.click("button[type=submit]:has-text('Crear cuenta')");
            page.waitForURL("**/revisa-tu-correo");
            browser.axe();
            browser.screenshot("revisa-tu-correo");

            page.navigate(Ana.link(ana.letters(1).getFirst()));
            browser.axe();
            page.click("text=Verificar mi correo");
            page.waitForURL("**/empresa/**");
            page.navigate("/mi-cuadra/seguridad");
            browser.axe();
            browser.screenshot("seguridad");
            page.navigate("/mi-cuadra/seguridad/sesiones");
            browser.axe();
            browser.screenshot("sesiones");
            browser.onAPhone();
            browser.noSidewaysScroll();
            page.navigate("/recuperar");
            browser.axe();
            browser.noSidewaysScroll();
        }
    }

    @Test
    @Tag("SI-13")
    @Tag("SI-41")
    @Tag("SI-42")
    @Tag("SI-47")
    void somebodyRecoversTheirPasswordChangesItAndSeesBothInTheActivity() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            page.click("text=¿Olvidaste tu contraseña?");
            page.getByLabel("Correo electrónico").fill(ana.email());
            press(page, "Enviar enlace");
            page.waitForURL("**/revisa-tu-correo");
            browser.axe();

            page.navigate(Ana.link(ana.letter("Elige otra contraseña")));
            browser.axe();
            field(page, "Contraseña nueva").fill("tornillos a granel 9");
            press(page, "Guardar contraseña");
            page.waitForURL("**/empresas/nueva");

            page.navigate("/mi-cuadra/seguridad");
            page.click("[href='/mi-cuadra/seguridad/clave']");
            field(page, "Contraseña actual").fill("no es esta");
            field(page, "Contraseña nueva").fill("tuercas por docena 8");
            press(page, "Guardar");
            page.waitForSelector(".problems");
            browser.axe();
            field(page, "Contraseña actual").fill("tornillos a granel 9");
            field(page, "Contraseña nueva").fill("tuercas por docena 8");
            press(page, "Guardar");
            page.waitForURL("**/mi-cuadra/seguridad");

            assertThat(page.locator("main").innerText()).contains("Cambio de contraseña");
            assertThat(ana.letter("Cambió tu contraseña").text()).contains("No fui yo");
        }
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
