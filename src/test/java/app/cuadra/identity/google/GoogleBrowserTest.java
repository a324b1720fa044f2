package app.cuadra.identity.google;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.user.UserTable;
import app.cuadra.identity.user.UserTable.NewPerson;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.values.Email;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@Tag("browser")
class GoogleBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    UserTable users;

    @Test
    @Tag("SI-30")
    @Tag("SI-43")
    @Tag("SI-44")
    void somebodyLinksGoogleSignsInWithItUnlinksItAndSignsInWithThePassword() {
        var ana = cast.owner().person();
        var google = Googler.with(ana.login());

        try (var browser = Browser.open(port).allowing(Googler.PROVIDER.origin())) {
            var page = cast.signedIn(browser, ana).page();
            page.navigate("/mi-cuadra/seguridad");
            page.click("text=Iniciar sesión con Google");
            browser.axe();
            browser.screenshot("google-vincular");
            page.click("main >> a:has-text('Iniciar sesión con Google')");
            choose(page, google);
            page.waitForURL("**/mi-cuadra/seguridad");
            browser.axe();
            browser.screenshot("seguridad-con-google");

            leave(page);
            browser.axe();
            browser.screenshot("ingresar-con-google");
            page.click("text=Iniciar sesión con Google");
            choose(page, google);
            page.waitForURL("**/empresa/**");

            page.navigate("/mi-cuadra/seguridad");
            page.click("main >> a:has-text('" + ana.login() + "')");
            assertThat(page.url()).contains("/confirmar");
            browser.axe();
            browser.screenshot("confirmar-con-google");
            page.fill("[name=password]", ana.password());
            page.click("button[type=submit]:has-text('Confirmar')");
            page.waitForURL("**/mi-cuadra/seguridad/google");
            page.fill("[name=login]", "otra@eltornillo.example");
            page.fill("[name=password]", ana.password());
            page.click("text=Desconectar >> nth=-1");
            page.waitForSelector(".problems");
            browser.axe();
            browser.screenshot("google-desvincular-con-problemas");
            page.fill("[name=login]", ana.login());
            page.fill("[name=password]", ana.password());
            page.click("button[type=submit]:has-text('Desconectar')");
            page.waitForURL("**/mi-cuadra/seguridad");
            assertThat(page.textContent("main")).contains("Sin vincular");
            browser.screenshot("seguridad-sin-google");

            leave(page);
            cast.signedIn(browser, ana);
            assertThat(page.url()).doesNotContain("/ingresar");
        }
    }

    @Test
    @Tag("SI-43")
    void whoHasAnOutlookAddressIsToldToChangeItFirst() {
        var email = "ana." + UUID.randomUUID().toString().substring(0, 8) + "@outlook.example";
        var id = users.add(new NewPerson(new Email(email), "Ana Torres", null, false, "es", "CO", "America/Bogota"))
                .orElseThrow();
        users.changePassword(id, users.password(cast.ana().id()).orElseThrow());
        users.verify(id, new Email(email));

        try (var browser = Browser.open(port)) {
            var page = cast.signedIn(browser, new Person(id, email, Cast.PASSWORD, "Ana Torres"))
                    .page();
            page.navigate("/mi-cuadra/seguridad");
            page.click("text=Iniciar sesión con Google");
            browser.axe();
            browser.screenshot("google-outlook");
            page.click("text=Cambiar mi correo");
            page.waitForURL("**/mi-cuadra/seguridad/correo");
        }
    }

    @Test
    @Tag("SI-31")
    @Tag("SI-32")
    void somebodyNewRegistersAndSomebodyKnownConfirmsOnce() {
        var ana = cast.owner().person();
        var google = Googler.with(ana.login());
        var newcomer = Googler.with("nueva." + UUID.randomUUID().toString().substring(0, 8) + "@laespiga.example");

        try (var browser = Browser.open(port).allowing(Googler.PROVIDER.origin())) {
            var page = browser.page();
            page.navigate("/registro");
            browser.screenshot("registro-con-google");
            page.click("text=Registrarme con Google");
            choose(page, newcomer);
            page.waitForURL("**/registro/google");
            browser.axe();
            browser.screenshot("google-registro");
            page.click("text=Tengo una empresa");
            page.fill("[name=place]", "Panadería La Espiga");
            page.click("button[type=submit]:has-text('Crear cuenta')");
            page.waitForURL("**/empresa/**");
            leave(page);

            page.click("text=Iniciar sesión con Google");
            choose(page, google);
            page.waitForURL("**/ingresar/google/vincular");
            browser.axe();
            browser.screenshot("google-confirmar-cuenta");
            page.fill("[name=password]", ana.password());
            page.click("button[type=submit]:has-text('Vincular e ingresar')");
            page.waitForURL("**/empresa/**");
            leave(page);

            page.navigate("/ingresar/google/regreso?error=access_denied&state=x");
            browser.axe();
            browser.screenshot("google-aviso");
        }
    }

    private static void choose(Page page, Googler google) {
        page.waitForURL(Googler.PROVIDER.origin() + "/**");
        page.fill("[name=username]", google.subject());
        page.fill("[name=claims]", google.json());
        page.click("text=Continuar");
    }

    private static void leave(Page page) {
        page.context().clearCookies();
        page.navigate("/ingresar");
    }
}
