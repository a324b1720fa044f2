package app.cuadra.company.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Letters;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.identity.Ana;
import app.cuadra.identity.user.UserTable;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Asking people into a company, and what becomes of it. */
@ApplicationTest
@Tag("COM-2")
class InvitationTest {

    private static final String PASSWORD = "veinte panes y una taza";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final WebApplicationContext program;
    private final Office office;
    private final String rosa = "rosa-" + UUID.randomUUID() + "@laespiga.example";
    private Cast.Owner owner;
    private Visitor ana;

    @Autowired
    InvitationTest(WebApplicationContext program) {
        this.program = program;
        office = new Office(program);
    }

    @BeforeEach
    void anaIsSignedIn() {
        owner = cast.owner();
        ana = cast.signedIn(owner.person());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoHasNoAccountMakesOneAndIsIn() {
        assertThat(invite(rosa, "SELLER").location()).isEqualTo(list());
        assertThat(ana.get(list()).body()).contains(rosa).contains("Pendiente hasta el");

        var browser = open(letters().link(1));
        var form = browser.get("/unirse");
        var weak = browser.post("/unirse", "name", "Rosa Peña", "password", "corta");
        var in = browser.post("/unirse", "name", "Rosa Peña", "password", PASSWORD);
        var home = browser.get(in.location());

        assertThat(form.body()).contains("Crea tu cuenta de Cuadra con el correo " + rosa);
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("value=\"Rosa Peña\"").doesNotContain("corta");
        assertThat(in.location()).isEqualTo("/empresa/" + owner.company().value());
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body())
                .contains("Ya eres de Ferretería El Tornillo SAS.")
                .doesNotContain("Confirma tu correo");
        assertThat(browser.get(list()).status()).isEqualTo(403);
        assertThat(ana.get(list()).body()).contains("Rosa Peña").doesNotContain("Pendiente hasta");
        assertThat(ana.get("/empresa/" + owner.company().value() + "/historial").body())
                .contains("Invitó a una persona")
                .contains("Entró a la empresa por invitación")
                .contains("Rosa Peña &lt;" + rosa + "&gt;")
                .contains("Vendedor");
    }

    @Test
    void aLinkIsGoodOnce() {
        invite(rosa, "SELLER");
        var link = letters().link(1);
        var browser = open(link);
        browser.get("/unirse");
        browser.post("/unirse", "name", "Rosa Peña", "password", PASSWORD);

        var again = open(link);
        var page = again.get("/unirse");
        var sent = again.post("/unirse", "name", "Otra", "password", PASSWORD);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("ya fue aceptada");
        assertThat(sent.status()).isEqualTo(422);
    }

    @Test
    void whoHasAnAccountComesInWithIt() {
        var marta = cast.marta();
        invite(marta.login(), "ACCOUNTANT");
        var link = new Letters(program, marta.login()).link(1);

        var stranger = open(link);
        assertThat(stranger.get("/unirse").body()).contains("/ingresar?volver=%2Funirse");
        var signedIn = cast.signedIn(marta);
        signedIn.get(link);
        var asked = signedIn.get("/unirse");
        var in = signedIn.post("/unirse");

        assertThat(asked.body()).contains("Te invitaron a trabajar en Ferretería El Tornillo SAS");
        assertThat(in.location()).isEqualTo("/empresa/" + owner.company().value());
        assertThat(signedIn.get(list()).status()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInAsSomebodyElseCannotTakeIt() {
        invite(rosa, "ADMINISTRATOR");
        var mallory = cast.signedIn(cast.luis());

        mallory.get(letters().link(1));
        var page = mallory.get("/unirse");
        var sent = mallory.post("/unirse", "name", "Luis", "password", PASSWORD);

        assertThat(page.body()).contains("entraste con otra cuenta");
        assertThat(sent.location()).isEmpty();
        assertThat(mallory.get("/empresa/" + owner.company().value()).status()).isEqualTo(404);
    }

    @Test
    void afterSevenDaysItHasExpiredAndCanBeSentAgain() {
        invite(rosa, "SELLER");
        var first = letters().link(1);
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        var expired = open(first).get("/unirse");
        ana = cast.signedIn(owner.person());
        var shown = ana.get(list()).body();

        var resent = ana.post(path() + "/reenvio");
        var second = letters().link(2);

        assertThat(expired.body()).contains("venció");
        assertThat(shown).contains("Venció el");
        assertThat(resent.status()).isEqualTo(303);
        assertThat(open(first).get("/unirse").body()).contains("Este enlace no sirve");
        assertThat(open(second).get("/unirse").body()).contains("Crea tu cuenta");
    }

    @Test
    void oneLetterDoesNotFollowAnotherAtOnce() {
        invite(rosa, "SELLER");

        var answer = ana.post(path() + "/reenvio");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Espera 5 minutos");
    }

    @Test
    void whatIsWithdrawnNoLongerLetsAnybodyIn() {
        invite(rosa, "SELLER");
        var browser = open(letters().link(1));
        browser.get("/unirse");

        assertThat(ana.post(path() + "/retiro").status()).isEqualTo(303);

        assertThat(browser.post("/unirse", "name", "Rosa Peña", "password", PASSWORD)
                        .body())
                .contains("fue retirada");
        assertThat(ana.get(list()).body()).contains("Retirada");
        assertThat(invite(rosa, "SELLER").status()).isEqualTo(303);
    }

    @Test
    void nobodyIsAskedTwiceOrWhenTheyAreInAlready() {
        invite(rosa, "SELLER");

        assertThat(invite(rosa, "SELLER").body()).contains("Ya hay una invitación para este correo");
        assertThat(invite(owner.person().login(), "SELLER").body()).contains("ya es usuaria de la empresa");
        var empty = ana.post(list() + "/invitaciones", "name", "", "email", "rosa", "role", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("value=\"rosa\"").contains("Elige un rol.");
    }

    @Test
    @Tag("SI-3")
    void whileTheAskersAddressIsNotVerifiedTheLetterWaits() {
        var unverified = new Ana(program);
        var id = unverified.exists(false);
        office.join(owner.company(), id, Role.ADMINISTRATOR);
        var browser = unverified.visitor(cast.port());
        unverified.signIn(browser);
        browser.follow("/");
        browser.get(list() + "/invitaciones/nueva");

        browser.post(list() + "/invitaciones", "name", "Rosa Peña", "email", rosa, "role", "SELLER");
        var waiting = browser.get(list()).body();
        assertThat(waiting).contains("Por enviar");
        assertThat(letters().subjects()).isEmpty();
        program.getBean(UserTable.class).verify(id, new Email(unverified.email()));
        var sent = browser.get(list()).body();

        assertThat(sent).contains("Pendiente hasta el");
        assertThat(letters().link(1)).startsWith("/unirse/");
    }

    @Test
    @Tag("COM-3")
    void nobodyGivesMoreThanTheyHave() {
        var role = office.ownRole(owner.company(), "Recepción", "HOME VIEW", "PEOPLE VIEW", "PEOPLE CREATE");
        var marta = cast.marta();
        office.join(owner.company(), marta.id(), role);
        var browser = cast.signedIn(marta);
        var form = browser.get(list() + "/invitaciones/nueva").body();

        var more = browser.post(list() + "/invitaciones", "name", "Rosa Peña", "email", rosa, "role", "ADMINISTRATOR");
        var less = browser.post(list() + "/invitaciones", "name", "Rosa Peña", "email", rosa, "role", "SELLER");

        assertThat(form).contains("value=\"SELLER\"").doesNotContain("value=\"ADMINISTRATOR\"");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.body()).contains("Elige un rol de la lista.");
        assertThat(less.status()).isEqualTo(303);
    }

    @Test
    void aSolutionThatDoesNotExistIsRefused() {
        var answer = ana.get(list() + "/invitaciones/nueva");
        assertThat(answer.body()).doesNotContain("Personalizar rol por solución");

        var sent = ana.post(
                list() + "/invitaciones",
                "name",
                "Rosa Peña",
                "email",
                rosa,
                "role",
                "SELLER",
                "solutionRole",
                "POS=ADMINISTRATOR");

        assertThat(sent.status()).isEqualTo(422);
    }

    private Visitor.Answer invite(String email, String role) {
        ana.get(list() + "/invitaciones/nueva");
        return ana.post(list() + "/invitaciones", "name", "Rosa Peña", "email", email, "role", role);
    }

    private Visitor open(String link) {
        var browser = new Visitor(cast.port()).from(Ana.freshAddress());
        assertThat(browser.get(link).location()).isEqualTo("/unirse");
        browser.get("/unirse");
        return browser;
    }

    private Letters letters() {
        return new Letters(program, rosa);
    }

    /** The address of the newest invitation. */
    private String path() {
        var id = office.change(
                owner.company(),
                () -> office.jdbc()
                        .sql("""
                        select max(id) from company_invitation where company_id = :company
                        """)
                        .param("company", owner.company().value())
                        .query(Long.class)
                        .single());
        return list() + "/invitaciones/" + id;
    }

    private String list() {
        return "/empresa/" + owner.company().value() + "/configuracion/usuarios";
    }
}
