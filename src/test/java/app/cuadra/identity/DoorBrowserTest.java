package app.cuadra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
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
}
