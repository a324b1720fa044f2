package app.cuadra.company.address;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Letters;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.values.CompanyId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Giving somebody another address: both addresses must say yes, then the old one is free (COM-2, COM-41). */
@ApplicationTest
@Tag("COM-2")
class AddressChangeTest {

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final WebApplicationContext program;
    private final Office office;
    private final String after = "archivo-" + UUID.randomUUID() + "@eltornillo.example";

    @Autowired
    AddressChangeTest(WebApplicationContext program) {
        this.program = program;
        office = new Office(program);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Tag("COM-41")
    void theAddressChangesOnceBothHaveConfirmedAndTheOldOneCanRegisterAgain() {
        var owner = cast.owner();
        var before = owner.person().login();
        var ana = cast.signedIn(owner.person());
        var path = person(owner.company(), owner.person());

        var asked = ask(ana, path, after, "ADMINISTRATOR");
        var shown = ana.get(path).body();
        var oldSays = confirm(letters(before).link(1));
        var halfWay = signIn(before);
        var newSays = confirm(letters(after).link(1));

        assertThat(asked.location()).isEqualTo(path);
        assertThat(shown).contains("Cambio de correo a " + after, after + ": falta que confirme.");
        assertThat(oldSays.body()).contains("Falta que confirme el otro correo");
        assertThat(halfWay.location()).doesNotContain("ingresar");
        assertThat(newSays.body()).contains("desde ahora se entra con " + after);
        assertThat(signIn(before).status()).isEqualTo(422);
        assertThat(signIn(after).location()).isEqualTo("/");
        assertThat(ana.get("/empresa/" + owner.company().value() + "/historial").body())
                .contains("Pidió cambiar un correo", "confirmado por los dos correos", after);
        var newcomer = new Visitor(cast.port()).from(Ana.freshAddress());
        newcomer.get("/registro");
        newcomer.post(
                "/registro",
                "name",
                "Ana Torres",
                "email",
                before,
                "password",
                "otra clave para empezar 9",
                "country",
                "CO",
                "work",
                "OWNER",
                "place",
                "Ferretería El Tornillo Nueva SAS");
        assertThat(letters(before).text(3)).contains("/verificar/");
    }

    @Test
    void oneYesAloneChangesNothing() {
        var owner = cast.owner();
        var ana = cast.signedIn(owner.person());
        ask(ana, person(owner.company(), owner.person()), after, "ADMINISTRATOR");
        var link = letters(after).link(1);

        confirm(link);
        confirm(link);

        assertThat(signIn(after).status()).isEqualTo(422);
        assertThat(signIn(owner.person().login()).status()).isEqualTo(303);
    }

    @Test
    void afterThreeDaysOrOnceWithdrawnTheLinksAreVoid() {
        var owner = cast.owner();
        var path = person(owner.company(), owner.person());
        var ana = cast.signedIn(owner.person());
        ask(ana, path, after, "ADMINISTRATOR");
        var old = letters(owner.person().login()).link(1);
        clock.advance(Duration.ofDays(3).plusMinutes(1));

        var expired = confirm(old);
        ana = cast.signedIn(owner.person());
        ask(ana, path, after, "ADMINISTRATOR");
        var second = letters(owner.person().login()).link(2);
        ana.get(path);
        ana.post(path + "/correo/retiro");
        var withdrawn = confirm(second);

        assertThat(expired.body()).contains("El enlace venció");
        assertThat(withdrawn.body()).contains("El cambio fue retirado");
        assertThat(ana.get(path).body()).doesNotContain("Cambio de correo a");
    }

    @Test
    @Tag("SI-2")
    void whetherTheNewAddressHasAnAccountOnlyItsOwnerLearns() {
        var owner = cast.owner();
        var marta = cast.marta();
        var ana = cast.signedIn(owner.person());
        var path = person(owner.company(), owner.person());

        var asked = ask(ana, path, marta.login(), "ADMINISTRATOR");
        confirm(letters(owner.person().login()).link(1));

        assertThat(asked.location()).isEqualTo(path);
        assertThat(letters(marta.login()).text(1))
                .contains("ya tiene su propia cuenta")
                .doesNotContain("/correo-nuevo/");
        assertThat(signIn(owner.person().login()).status()).isEqualTo(303);
    }

    @Test
    void ofSomebodyWhoWorksElsewhereOnlyTheyThemselvesChangeTheAddress() {
        var owner = cast.owner();
        var elsewhere = cast.owner();
        office.join(owner.company(), elsewhere.person().id(), Role.SELLER);
        var ana = cast.signedIn(owner.person());
        var path = person(owner.company(), elsewhere.person());

        var page = ana.get(path).body();
        var asked = ask(ana, path, after, "SELLER");

        assertThat(page).contains("solo esa persona puede cambiarlo").contains("readonly");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(letters(after).subjects()).isEmpty();
    }

    @Test
    void ofSomebodyWhoWorksInAFirmAsWell() {
        var owner = cast.owner();
        var luis = cast.accountant(0);
        office.join(owner.company(), luis.person().id(), Role.SELLER);
        var ana = cast.signedIn(owner.person());

        var asked = ask(ana, person(owner.company(), luis.person()), after, "SELLER");

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("Solo ella puede cambiarlo");
    }

    @Test
    void aGeneratedLoginHasNoAddressToChange() {
        var owner = cast.generated("Panadería La Espiga");
        var login = cast.signedIn(owner.person());

        var page = login.get(person(owner.company(), owner.person()));

        assertThat(page.body()).contains("Es una credencial automática").contains("readonly");
    }

    @Test
    void whatIsNoAddressIsSaidAtTheFieldAndTheRoleStays() {
        var owner = cast.owner();
        var marta = cast.marta();
        office.join(owner.company(), marta.id(), Role.SELLER);
        var ana = cast.signedIn(owner.person());
        var path = person(owner.company(), marta);

        var answer = ask(ana, path, "marta", "ASSISTANT");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("problem-email").contains("value=\"marta\"");
        assertThat(cast.signedIn(marta)
                        .get("/empresa/" + owner.company().value() + "/configuracion/empresa")
                        .status())
                .isEqualTo(403);
    }

    private static Answer ask(Visitor ana, String path, String email, String role) {
        ana.get(path);
        return ana.post(path, "email", email, "role", role);
    }

    private Answer confirm(String link) {
        var browser = new Visitor(cast.port()).from(Ana.freshAddress());
        assertThat(browser.get(link).location()).isEqualTo("/correo-nuevo");
        browser.get("/correo-nuevo");
        return browser.post("/correo-nuevo");
    }

    private Answer signIn(String login) {
        var browser = new Visitor(cast.port()).from(Ana.freshAddress());
        browser.get("/ingresar");
        return browser.post("/ingresar", "login", login, "password", Cast.PASSWORD);
    }

    private Letters letters(String email) {
        return new Letters(program, email);
    }

    private static String person(CompanyId company, Person person) {
        return "/empresa/" + company.value() + "/configuracion/usuarios/"
                + person.id().value();
    }
}
