package app.cuadra.hub.section;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The article about the common space, step by step, on a desktop and on a telephone, in three languages. */
@ApplicationTest
@Tag("HUB-3")
class MiCuadraBrowserTest {

    @Autowired
    Cast cast;

    @ParameterizedTest
    @CsvSource({"false", "true"})
    @Tag("HUB-1")
    @Tag("HUB-20")
    @Tag("HUB-60")
    void fromTheLauncherThroughTheFiveSections(boolean phone) {
        var ana = cast.owner();
        try (var browser = cast.signedIn(Browser.open(cast.port()), ana.person())) {
            var page = browser.page();
            if (phone) {
                browser.onAPhone();
            }

            button(page, "Soluciones").click();
            assertThat(page.locator("#solutions")).containsText("Mi Cuadra");
            assertThat(page.locator("#solutions")).containsText("Espacio Contador");
            browser.photograph("mi-cuadra-lanzador-" + (phone ? 390 : 1280));
            page.getByText("Administrar mis soluciones").click();
            heading(page, "Soluciones");
            assertThat(page.locator("main")).containsText("Disponible");
            assertThat(page.locator("main")).containsText("En prueba");
            browser.axe();
            browser.noSidewaysScroll();
            browser.photograph("mi-cuadra-soluciones-" + (phone ? 390 : 1280));

            section(page, phone, "Empresa");
            heading(page, "Datos de la empresa");
            assertThat(page.getByLabel("Razón social")).not().hasValue("");
            browser.noSidewaysScroll();

            section(page, phone, "Perfil");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Editar").setExact(true))
                    .click();
            page.getByLabel("Nombre en Cuadra").fill("Anita");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Guardar").setExact(true))
                    .click();
            assertThat(page.locator("main")).containsText("Anita");
            browser.axe();

            section(page, phone, "Seguridad");
            heading(page, "Seguridad");
            browser.noSidewaysScroll();

            section(page, phone, "Integraciones");
            heading(page, "Integraciones");
            assertThat(page.locator("main")).containsText("Todas las integraciones");
            assertThat(page.locator("main")).containsText("Pagos en línea");
            browser.axe();
            browser.noSidewaysScroll();

            section(page, phone, "Usuarios y roles");
            heading(page, "Usuarios");
            section(page, phone, "Suscripción");
            heading(page, "Suscripción");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "English, Solutions, Manage my solutions, Company, Profile, Security, Integrations",
        "Português, Soluções, Administrar minhas soluções, Empresa, Perfil, Segurança, Integrações"
    })
    void theSameInTheOtherLanguages(
            String language,
            String solutions,
            String manage,
            String company,
            String profile,
            String security,
            String integrations) {
        var ana = cast.owner();
        try (var browser = cast.signedIn(Browser.open(cast.port()), ana.person())) {
            var page = browser.page();
            page.locator("button.avatar").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language))
                    .click();

            button(page, solutions).click();
            page.getByText(manage).click();
            heading(page, solutions);
            for (var name : new String[] {company, profile, security, integrations}) {
                section(page, false, name);
                assertThat(page.locator("h1")).isVisible();
                browser.axe();
            }
            heading(page, integrations);
        }
    }

    @Test
    @Tag("HUB-60")
    void theSectionsAreReachedByTheKeyboardAlone() {
        var ana = cast.owner();
        try (var browser = cast.signedIn(Browser.open(cast.port()), ana.person())) {
            var page = browser.page();

            button(page, "Soluciones").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#solutions")).isVisible();
            page.getByText("Administrar mis soluciones").focus();
            page.keyboard().press("Enter");
            heading(page, "Soluciones");
            page.keyboard().press("Control+k");
            page.keyboard().type("suscrip");
            assertThat(page.locator("dialog.finder[open]").getByRole(AriaRole.LINK))
                    .hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            heading(page, "Suscripción");
        }
    }

    @Test
    @Tag("HUB-20")
    void anOwnerActivatesTheAccountantsWorkspace() {
        var ana = cast.owner();
        try (var browser = cast.signedIn(Browser.open(cast.port()), ana.person())) {
            var page = browser.page();
            page.navigate("/empresa/" + ana.company().value() + "/soluciones");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Activar Espacio Contador"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Activar Espacio Contador"))
                    .click();
            assertThat(page.locator("#problem-name")).isVisible();
            browser.axe();
            page.getByLabel("Nombre de tu firma").fill("Ruiz Contadores");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Activar Espacio Contador"))
                    .click();

            assertThat(page.getByText("Tu Espacio Contador está listo")).isVisible();
            assertThat(page.locator(".switcher")).containsText("Ruiz Contadores");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void heading(Page page, String name) {
        assertThat(page.locator("h1")).hasText(java.util.regex.Pattern.compile("^" + name));
    }

    /** Opens a section by the side bar, which a telephone shows on demand. */
    private static void section(Page page, boolean phone, String name) {
        if (phone) {
            page.locator(".drawer-open").click();
        }
        page.locator("#side")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }
}
