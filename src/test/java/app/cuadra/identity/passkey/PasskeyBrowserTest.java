package app.cuadra.identity.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.TestClock;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Passkeys as people use them, with the authenticator that Chromium keeps for tests. */
@ApplicationTest
@Tag("SI-45")
class PasskeyBrowserTest {

    private static final String KEYS = PasskeyHolder.KEYS;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @AfterEach
    void todayAgain() {
        clock.reset();
    }

    @Test
    void somebodyAddsAPasskeySignsInWithItConfirmsWithItAndRemovesIt() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            var device = new Device(page);
            signIn(page, ana);
            page.navigate("/mi-cuadra/seguridad");
            browser.axe();
            browser.screenshot("seguridad-sin-llaves");
            page.navigate(KEYS);
            browser.axe();
            browser.screenshot("llaves-ninguna");
            click(page, "Agregar llave de acceso");
            arrives(page, KEYS + "/nueva");
            browser.axe();
            browser.screenshot("llave-nueva");
            press(page, "Crear llave");
            arrives(page, KEYS);
            assertThat(page.getByText("Agregamos la llave")).isVisible();
            browser.axe();

            page.navigate(KEYS + "/nueva");
            press(page, "Crear llave");
            assertThat(page.getByRole(AriaRole.STATUS).filter(having("Este dispositivo ya tiene una llave")))
                    .isVisible();
            browser.photograph("llave-ya-esta");

            leave(page);
            // Otherwise the suggestion of the first field is taken at once.
            device.unlocks(false);
            page.navigate("/ingresar?volver=/mi-cuadra/seguridad");
            browser.axe();
            browser.screenshot("ingresar-con-llave");
            page.getByLabel("Recordarme 30 días").check();
            device.unlocks(true);
            click(page, "Ingresar con llave de acceso");
            arrives(page, "/mi-cuadra/seguridad");
            assertThat(page.getByText("1 llave:")).isVisible();
            assertThat(page.context().cookies().stream()
                            .filter(cookie -> cookie.name.equals("cuadra"))
                            .findFirst()
                            .orElseThrow()
                            .expires)
                    .isPositive();
            browser.axe();
            browser.screenshot("seguridad-con-llave");

            clock.advance(Duration.ofMinutes(46));
            page.navigate(KEYS);
            browser.screenshot("llaves");
            click(page, "Quitar Chrome");
            arrives(page, "/confirmar");
            browser.screenshot("confirmar-con-llave");
            click(page, "Confirmar con llave de acceso");
            arrives(page, "/confirmar/llave");
            browser.axe();
            browser.screenshot("confirmar-llave");
            press(page, "Usar mi llave de acceso");
            arrives(page, KEYS + "/retiro");
            browser.axe();
            browser.screenshot("llave-retiro");
            press(page, "Quitar llave");
            arrives(page, KEYS);
            assertThat(page.getByText("Quitamos la llave")).isVisible();

            leave(page);
            page.navigate("/ingresar/llave");
            browser.axe();
            browser.screenshot("ingresar-llave");
            press(page, "Usar mi llave de acceso");
            assertThat(page.getByText("Esta llave no sirve para entrar aquí")).isVisible();
            browser.axe();
            browser.screenshot("ingresar-llave-problema");
        }
    }

    @Test
    void theFirstFieldOfTheSignInPageSuggestsThePasskey() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            new Device(page);
            signIn(page, ana);
            page.navigate(KEYS + "/nueva");
            press(page, "Crear llave");
            arrives(page, KEYS);
            leave(page);

            // Nobody presses anything: the device of this test takes the first suggestion by itself.
            page.navigate("/ingresar?volver=/mi-cuadra/seguridad");

            arrives(page, "/mi-cuadra/seguridad");
            assertThat(page.getByText("Ingreso con llave de acceso")).isVisible();
        }
    }

    @Test
    void whoSaysNoToTheirDeviceIsToldSoAndMayTryAgain() {
        var ana = new Ana(program);
        ana.exists(true);

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            var device = new Device(page);
            signIn(page, ana);
            device.verifies(false);
            page.navigate(KEYS + "/nueva");
            press(page, "Crear llave");
            assertThat(page.getByRole(AriaRole.STATUS).filter(having("No se creó ninguna llave")))
                    .isVisible();

            device.verifies(true);
            press(page, "Crear llave");
            arrives(page, KEYS);
            assertThat(page.getByText("Agregamos la llave")).isVisible();
        }
    }

    private static void signIn(Page page, Ana ana) {
        page.navigate("/ingresar?volver=/mi-cuadra/seguridad");
        page.fill("[name=login]", ana.email());
        page.fill("[name=password]", Ana.PASSWORD);
        press(page, "Ingresar");
        arrives(page, "/mi-cuadra/seguridad");
    }

    private static void arrives(Page page, String path) {
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
    }

    private static void leave(Page page) {
        page.context().clearCookies();
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    /** The authenticator inside this browser, which answers by itself as long as it is told that the person is there. */
    private static final class Device {

        private final CDPSession chromium;
        private final String id;

        Device(Page page) {
            chromium = page.context().newCDPSession(page);
            chromium.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var added = new JsonObject();
            added.add("options", options);
            id = chromium.send("WebAuthn.addVirtualAuthenticator", added)
                    .get("authenticatorId")
                    .getAsString();
        }

        /** Whether the person touches it. */
        void unlocks(boolean yes) {
            var told = new JsonObject();
            told.addProperty("authenticatorId", id);
            told.addProperty("enabled", yes);
            chromium.send("WebAuthn.setAutomaticPresenceSimulation", told);
        }

        /** Whether it knows the person's finger. */
        void verifies(boolean yes) {
            var told = new JsonObject();
            told.addProperty("authenticatorId", id);
            told.addProperty("isUserVerified", yes);
            chromium.send("WebAuthn.setUserVerified", told);
        }
    }
}
