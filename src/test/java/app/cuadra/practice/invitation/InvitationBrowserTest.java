package app.cuadra.practice.invitation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.practice.Mora;
import app.cuadra.practice.client.LinkState;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The source's procedures with real clicks: inviting a company, the letter's answer, the company's own page. */
@ApplicationTest
@Tag("ACC-20")
class InvitationBrowserTest {

    private static final Pattern LINK = Pattern.compile("/invitacion/[0-9.]+[0-9a-f]{64}");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    LocalMailbox mailbox;

    @Test
    void anAccountantInvitesACompanyAndItsAdministratorLetsThemInAndOutAgain() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900412778", LinkState.LINKED);
        luis.credentialClient("Modas Valentina", "900200001");
        var ana = cast.owner();
        cast.company(
                "Café Montañero", Optional.of(ana.person().id()), ana.person().id());

        try (var browser = Browser.open(port)) {
            var page = signedIn(browser, luis);
            button(page, "Añadir cliente").click();
            page.getByText("Voy a crearle una nueva cuenta").waitFor();
            browser.axe();
            browser.photograph("anadir-cliente");
            page.getByText("Ya usa Cuadra").click();
            page.getByLabel("Nombre de la empresa").fill("Ferretería El Tornillo");
            page.getByLabel("Correo de un administrador").fill(ana.person().login());
            page.getByLabel("Mensaje").fill("Hola, Ana: así reviso tus libros sin pedirte papeles.");
            browser.axe();
            browser.screenshot("invitar-empresa");
            button(page, "Invitar").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Invitamos a Ferretería El Tornillo");
            browser.axe();
            browser.screenshot("invitar-empresa-enviada");
            page.getByText("Finalizar").click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Ferretería El Tornillo")))
                    .containsText("Pendiente desde");
            button(page, "Acciones de Modas Valentina").click();
            browser.axe();
            browser.photograph("empresas-menu");
            page.getByText("Invitar a su dueño").click();
            browser.axe();
            browser.screenshot("invitar-dueno");
        }

        try (var browser = Browser.open(port)) {
            cast.signedIn(browser, ana.person());
            var page = browser.page();
            page.navigate(letter(ana.person().login()));
            browser.axe();
            browser.screenshot("invitacion-responder");
            page.getByLabel("Ferretería El Tornillo SAS").check();
            button(page, "Aceptar").click();
            page.waitForURL("**/empresa/" + ana.company().value());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Configuración"))
                    .first()
                    .click();
            page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Contador"))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("Mora Contadores");
            browser.axe();
            browser.screenshot("empresa-contador");
            button(page, "Quitar acceso").click();
            browser.photograph("empresa-contador-quitar");
            page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Quitar acceso"))
                    .click();
            assertThat(page.locator("main")).containsText("Desvinculada");
        }

        try (var browser = Browser.open(port)) {
            var page = signedIn(browser, luis);
            page.navigate(luis.path() + "/" + ana.company().value() + "/historia");
            assertThat(page.locator("main")).containsText("Desvinculada");
            browser.axe();
            browser.screenshot("empresas-historia");
        }
    }

    @Test
    @Tag("ACC-22")
    void somebodyWithoutAnAccountTakesACompanyOver() {
        var luis = new Mora(program);
        var espiga = luis.credentialClient("Panadería La Espiga SAS", "900412778");
        var accountant = luis.visitor(port);
        var email = UUID.randomUUID() + "@laespiga.example";
        accountant.get(luis.path());
        accountant.post(luis.path() + "/" + espiga.value() + "/invitacion", "email", email, "message", "");

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate(letter(email));
            browser.axe();
            browser.screenshot("invitacion-cuenta-nueva");
            page.getByLabel("Nombres y apellidos").fill("Rosa Díaz");
            page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true))
                    .fill("la espiga abre a las seis");
            button(page, "Crear mi cuenta").click();
            page.fill("[name=login]", email);
            page.fill("[name=password]", "la espiga abre a las seis");
            page.keyboard().press("Enter");
            button(page, "Aceptar").click();
            page.waitForURL("**/empresa/" + espiga.value());
            assertThat(page.locator("main")).containsText("Rosa Díaz");
        }
    }

    private static Page signedIn(Browser browser, Mora luis) {
        var page = browser.page();
        page.navigate("/ingresar");
        page.fill("[name=login]", luis.email());
        page.fill("[name=password]", luis.password());
        page.keyboard().press("Enter");
        page.waitForURL("**/contador/**");
        page.navigate(luis.path());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private String letter(String email) {
        await().until(() -> !mailbox.find(email).isEmpty());
        var text = mailbox.open(mailbox.find(email).getFirst().id()).content().toString();
        var found = LINK.matcher(text);
        if (!found.find()) {
            throw new AssertionError("The letter has no link: " + text);
        }
        return found.group();
    }
}
