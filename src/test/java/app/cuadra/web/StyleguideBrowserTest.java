package app.cuadra.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame and the components, as a person sees and uses them. */
@ApplicationTest
class StyleguideBrowserTest {

    private static final Map<String, String> PAGES = Map.of(
            "/styleguide", "componentes",
            "/styleguide/lista", "lista",
            "/styleguide/formulario", "formulario",
            "/styleguide/puerta", "puerta",
            "/styleguide/error/404", "error");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyKindOfPageIsWithoutBarriersInBothThemesAndFitsAPhone(ColorScheme theme) {
        try (var browser = Browser.open(port, theme)) {
            PAGES.forEach((path, name) -> {
                browser.page().navigate(path);
                browser.axe();
                browser.screenshot("estilo-" + name + (theme == ColorScheme.DARK ? "-oscuro" : ""));
                browser.onAPhone().axe();
                browser.onADesktop();
            });
        }
    }

    @Test
    void aRefusedFormGoesToTheFirstProblemAndKeepsWhatWasTyped() {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/styleguide/formulario");
            page.getByLabel("Nombre de la empresa").fill("Panadería La Espiga");

            page.getByLabel("Correo electrónico").fill("esto no es un correo");
            page.keyboard().press("Control+Enter");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Hay 2 datos por corregir");
            assertThat(page.getByLabel("Nombre de la empresa")).hasValue("Panadería La Espiga");
            assertThat(page.getByLabel("Correo electrónico")).isFocused();
            browser.axe();
            browser.screenshot("estilo-formulario-problemas");
        }
    }

    @Test
    void theThemeChangesAtOnceAndStays() {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/styleguide");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cuenta de Luis Mora"))
                    .click();
            browser.axe();
            browser.photograph("estilo-cuenta");
            page.waitForResponse(
                    "**/tema",
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Oscuro"))
                            .click());
            page.reload();

            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void theSideBarIsADrawerOnAPhone() {
        try (var browser = Browser.open(port).onAPhone()) {
            var page = browser.page();
            page.navigate("/styleguide");
            var menu = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menú"));
            assertThat(menu).isHidden();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menú"))
                    .click();

            assertThat(menu).isVisible();
            browser.photograph("estilo-cajon-390");
            browser.axe();
        }
    }

    @Test
    void whatIsDestroyedIsConfirmedInAModalDialog() {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/styleguide");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Quitar cliente"))
                    .click();

            var dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("¿Quitar a Ferretería El Tornillo SAS?");
            browser.axe();
            browser.photograph("estilo-confirmar");
            page.keyboard().press("Escape");
            assertThat(dialog).isHidden();
        }
    }

    @Test
    void choosingRowsShowsWhatCanBeDoneToThem() {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/styleguide/lista");

            page.getByLabel("Elegir todas").check();

            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Selección")))
                    .containsText("8 en la selección");
            browser.photograph("estilo-seleccion");
        }
    }

    @Test
    void typingInAListFiltersItAndPutsTheFilterInTheAddress() {
        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/styleguide/lista");

            page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Nombre o identificación"))
                    .last()
                    .fill("tornillo");

            assertThat(page.locator("#rows tbody tr")).hasCount(1);
            assertThat(page).hasURL(java.util.regex.Pattern.compile("q=tornillo"));
        }
    }
}
