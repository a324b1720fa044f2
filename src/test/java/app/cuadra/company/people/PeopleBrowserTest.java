package app.cuadra.company.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.cuadra.company.Letters;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What a person does with the people of a company, by what stands on the screen. */
@ApplicationTest
@Tag("COM-2")
class PeopleBrowserTest {

    @Autowired
    Cast cast;

    private final WebApplicationContext program;
    private final Office office;

    @Autowired
    PeopleBrowserTest(WebApplicationContext program) {
        this.program = program;
        office = new Office(program);
    }

    /** The steps of "Crea tu nueva cuenta con el mismo correo", one after the other. */
    @Test
    @Tag("S1-10")
    void anAddressIsFreedAsTheSourceSaysIt() {
        var owner = cast.owner();
        var before = owner.person().login();
        var after = "archivo-" + UUID.randomUUID() + "@eltornillo.example";
        try (var browser = Browser.open(cast.port())) {
            cast.signedIn(browser, owner.person());
            var page = browser.page();

            link(page, "Configuración").click();
            browser.axe();
            browser.screenshot("configuracion");
            page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Empresa"))
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Usuarios"))
                    .click();
            browser.axe();
            link(page, "Editar usuario Ana Torres").click();
            page.getByLabel("Correo electrónico").fill(after);
            button(page, "Guardar").click();

            assertThat(page.getByRole(AriaRole.HEADING, named("Cambio de correo a " + after)))
                    .isVisible();
            browser.axe();
            browser.screenshot("usuario-correo");

            page.navigate(new Letters(program, before).link(1));
            assertThat(page.getByText("¿Cambiar el correo")).isVisible();
            browser.axe();
            browser.screenshot("correo-nuevo");
            button(page, "Confirmar cambio").click();
            assertThat(page.getByText("Falta que confirme el otro correo")).isVisible();
            page.navigate(new Letters(program, after).link(1));
            button(page, "Confirmar cambio").click();
            assertThat(page.getByText("queda libre")).isVisible();
        }
    }

    @Test
    void somebodyIsInvitedWithTheLabelsOfTheSourceAndComesIn() {
        var owner = cast.owner();
        office.join(owner.company(), cast.marta().id(), Role.ACCOUNTANT);
        var rosa = "rosa-" + UUID.randomUUID() + "@laespiga.example";
        try (var ana = Browser.open(cast.port());
                var hers = Browser.open(cast.port())) {
            cast.signedIn(ana, owner.person());
            var page = ana.page();
            link(page, "Usuarios y roles").click();
            link(page, "Invitar usuario").click();
            ana.axe();
            ana.screenshot("usuarios-invitar");
            page.getByLabel("Nombres y apellidos").fill("Rosa Peña");
            page.getByLabel("Correo electrónico").fill(rosa);
            page.getByLabel("Rol predeterminado").selectOption("Vendedor");
            button(page, "Invitar").click();
            assertThat(page.getByText("Pendiente hasta el")).isVisible();
            ana.axe();
            ana.screenshot("usuarios");

            var in = hers.page();
            in.navigate(new Letters(program, rosa).link(1));
            hers.axe();
            hers.screenshot("unirse");
            in.getByLabel("Contraseña").first().fill("veinte panes y una taza");
            button(in, "Crear cuenta y entrar").click();
            assertThat(in).hasTitle(Pattern.compile("Ferretería El Tornillo SAS"));
            assertThat(in.getByRole(AriaRole.LINK, named("Historial"))).hasCount(0);

            page.reload();
            page.getByRole(AriaRole.SEARCHBOX, named("Nombre o correo")).last().fill("rosa");
            assertThat(page.locator("#rows tbody tr")).hasCount(1);
            link(page, "Editar usuario Rosa Peña").click();
            ana.axe();
            ana.screenshot("usuario");
            link(page, "Quitar de la empresa").click();
            ana.axe();
            ana.screenshot("usuario-quitar");
            button(page, "Quitar de la empresa").click();
            assertThat(page.getByText("Rosa Peña ya no es de la empresa.")).isVisible();

            in.reload();
            assertThat(in.getByText("No encontramos").first()).isVisible();
        }
    }

    @Test
    @Tag("COM-3")
    void aRoleIsMadeFromOneOfCuadra() {
        var owner = cast.owner();
        try (var browser = Browser.open(cast.port())) {
            cast.signedIn(browser, owner.person());
            var page = browser.page();
            link(page, "Configuración").click();
            link(page, "Roles").click();
            link(page, "Crear rol").click();
            link(page, "Asistente").click();
            page.getByLabel("Nombre del rol").fill("Tesorería");
            page.getByRole(AriaRole.GROUP, named("Historial"))
                    .getByText("Exportar")
                    .click();
            browser.axe();
            browser.screenshot("rol-nuevo");
            button(page, "Crear rol").click();

            assertThat(link(page, "Tesorería")).isVisible();
            browser.axe();
            browser.screenshot("roles");
            link(page, "Tesorería").click();
            browser.axe();
            browser.screenshot("rol");
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name)).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
