package app.cuadra.practice.credential;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.practice.Mora;
import app.cuadra.practice.client.LinkState;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Renewing the automatic credential of one client, or of a selection. */
@ApplicationTest
@Tag("ACC-25")
class CredentialPagesTest {

    private static final Pattern USERNAME = Pattern.compile("id=\"username\">([^<]+)<");
    private static final Pattern PASSWORD = Pattern.compile("id=\"password\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    void aNewPasswordOpensTheCompanyAndEndsTheOldOneWithItsSessions() {
        var luis = new Mora(program);
        var espiga = luis.credentialClient("Panadería La Espiga SAS", "900412778");
        var accountant = luis.visitor(port);
        var first = renewed(accountant, luis, espiga);
        var bakery = new Visitor(port).from(Ana.freshAddress());
        signIn(bakery, first);

        var review = accountant.get(luis.path() + "/" + espiga.value() + "/credencial");
        var second = renewed(accountant, luis, espiga);

        assertThat(review.body()).contains("La contraseña que ya entregaste dejará de funcionar");
        assertThat(second.username()).isEqualTo(first.username()).startsWith("panaderia-la-espiga");
        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(bakery.get("/empresa/" + espiga.value()).location()).startsWith("/ingresar");
        assertThat(signIn(new Visitor(port).from(Ana.freshAddress()), first).status())
                .isEqualTo(422);
        var again = new Visitor(port).from(Ana.freshAddress());
        assertThat(signIn(again, second).status()).isEqualTo(303);
        assertThat(again.get("/empresa/" + espiga.value()).status()).isEqualTo(200);
        assertThat(accountant.get("/empresa/" + espiga.value() + "/historial").body())
                .contains("Renovó la credencial automática", second.username());
    }

    @Test
    void thoseOfASelectionComeAsOneSheet() {
        var luis = new Mora(program);
        var espiga = luis.credentialClient("Panadería La Espiga SAS", "900412778");
        var tornillo = luis.credentialClient("Ferretería El Tornillo SAS", "901118204");
        var own = luis.client("Modas Valentina", "900200001", LinkState.LINKED);
        var accountant = luis.visitor(port);
        accountant.get(luis.path());

        var review = accountant.post(
                luis.path() + "/credenciales/revision",
                "company",
                text(espiga),
                "company",
                text(tornillo),
                "company",
                text(own));
        var sheet = accountant.post(
                luis.path() + "/credenciales", "company", text(espiga), "company", text(tornillo), "format", "csv");

        assertThat(review.body()).contains("Una de las empresas elegidas no tiene credencial automática");
        assertThat(sheet.body().lines()).hasSize(3);
        assertThat(sheet.body()).contains("Panadería La Espiga SAS", "ferreteria-el-tornillo");
    }

    @Test
    void aClientWithoutOneIsToldSoAndOneOfAnotherFirmIsNotFound() {
        var luis = new Mora(program);
        var own = luis.client("Modas Valentina", "900200002", LinkState.LINKED);
        var other = new Mora(program).credentialClient("Panadería La Espiga SAS", "900412778");
        var accountant = luis.visitor(port);
        accountant.get(luis.path());

        for (var company : new CompanyId[] {own, other}) {
            var path = luis.path() + "/" + company.value() + "/credencial";
            var status = company.equals(own) ? 422 : 404;
            assertThat(accountant.get(path).status()).isEqualTo(status);
            assertThat(accountant.post(path).status()).isEqualTo(status);
            assertThat(accountant
                            .post(luis.path() + "/credenciales", "company", text(company), "format", "csv")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void aFirmThatLeftTheClientCannotMakePasswordsForIt() {
        var luis = new Mora(program);
        var espiga = luis.credentialClient("Panadería La Espiga SAS", "900412778");
        var accountant = luis.visitor(port);
        renewed(accountant, luis, espiga);
        accountant.post(luis.path() + "/desvinculacion", "company", text(espiga));

        assertThat(accountant
                        .post(luis.path() + "/" + espiga.value() + "/credencial")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theCredentialIsRenewedFromTheMenuOfItsRow() {
        var luis = new Mora(program);
        luis.credentialClient("Panadería La Espiga SAS", "900412778");

        try (var browser = Browser.open(port)) {
            var page = browser.page();
            page.navigate("/ingresar");
            page.fill("[name=login]", luis.email());
            page.fill("[name=password]", luis.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/contador/**");
            page.navigate(luis.path());
            browser.screenshot("credencial-lista");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acciones de Panadería La Espiga SAS"))
                    .click();
            page.getByText("Renovar credencial").click();
            browser.axe();
            browser.screenshot("credencial-revision");
            page.getByText("Hacer contraseña nueva").click();
            page.getByText("Cópiala ahora").waitFor();
            browser.axe();
            browser.screenshot("credencial");
        }
    }

    private record Login(String username, String password) {}

    private Login renewed(Visitor accountant, Mora luis, CompanyId company) {
        var path = luis.path() + "/" + company.value() + "/credencial";
        accountant.get(path);
        var shown = accountant.post(path);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        return new Login(find(USERNAME, shown.body()), find(PASSWORD, shown.body()));
    }

    private static Visitor.Answer signIn(Visitor visitor, Login login) {
        visitor.get("/ingresar");
        return visitor.post("/ingresar", "login", login.username(), "password", login.password());
    }

    private static String text(CompanyId company) {
        return String.valueOf(company.value());
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
