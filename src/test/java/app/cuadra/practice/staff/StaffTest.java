package app.cuadra.practice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Letters;
import app.cuadra.identity.Ana;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who works in a firm: asked in, changed, shut out, gone; and asking for a client. */
@ApplicationTest
@Tag("ACC-30")
class StaffTest {

    private static final String PASSWORD = "veinte panes y una taza";
    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    WebApplicationContext program;

    private final String rosa = "rosa-" + UUID.randomUUID() + "@moracontadores.example";
    private Cast.Accountant luis;
    private Visitor visitor;
    private String users;

    @BeforeEach
    void luisIsSignedIn() {
        luis = cast.accountant(4);
        visitor = cast.signedIn(luis.person());
        users = "/contador/" + luis.practice().value() + "/usuarios";
        visitor.get(users);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aNewPersonComesInByTheirMailAndSeesTheClientsChosenForThem() {
        var two = identification(luis.clients().get(0)) + "\n"
                + identification(luis.clients().get(2)) + "\n";
        var asked = invite(rosa, "ASSISTANT", "chosen", two, "");
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
        assertThat(visitor.get(users).body()).contains(rosa, "2 empresas", "Pendiente hasta el");

        var browser = opened(rosa);
        assertThat(browser.get("/equipo").body()).contains("Crea tu cuenta de Cuadra con el correo " + rosa);
        assertThat(browser.post("/equipo", "name", "Rosa Peña", "password", "corta")
                        .status())
                .isEqualTo(422);
        var in = browser.post("/equipo", "name", "Rosa Peña", "password", PASSWORD);
        var home = browser.get(in.location()).body();

        assertThat(home)
                .contains("Ya eres de Mora Contadores.", "Panadería La Espiga 1", "Panadería La Espiga 3")
                .doesNotContain("Panadería La Espiga 2", "Panadería La Espiga 4", "Añadir cliente", "Desvincular");
        assertThat(browser.get(users + "/nuevo").status()).isEqualTo(403);
        assertThat(browser.get(users).body()).contains("Rosa Peña").doesNotContain("Nuevo usuario");
        assertThat(visitor.get(users).body()).contains("Rosa Peña", "Asistente").doesNotContain("Pendiente hasta");
        assertThat(opened(rosa).get("/equipo").body()).contains("ya fue aceptada");
    }

    @Test
    void whoHasAnAccountComesInWithItAndNobodyElseCan() {
        var marta = cast.marta();
        invite(marta.login(), "ACCOUNTANT", "all", "", "");
        var link = new Letters(program, marta.login()).link(1);
        var mallory = cast.signedIn(cast.luis());
        mallory.get(link);
        assertThat(mallory.get("/equipo").body()).contains("entraste con otra cuenta");
        mallory.post("/equipo", "name", "Luis", "password", PASSWORD);
        assertThat(mallory.get(users).status()).isEqualTo(404);

        var signedIn = cast.signedIn(marta);
        signedIn.get(link);
        assertThat(signedIn.post("/equipo").location())
                .isEqualTo("/contador/" + luis.practice().value() + "/empresas");
        assertThat(signedIn.get(users).status()).isEqualTo(200);
        assertThat(signedIn.get(company(3)).status()).isEqualTo(200);
    }

    @Test
    void anInvitationEndsAfterSevenDaysIsSentAgainAndTakenBack() {
        invite(rosa, "SELLER", "all", "", "");
        var first = new Letters(program, rosa).link(1);
        var row = "/invitaciones/" + visitor.get(users).body().replaceFirst("(?s).*?/invitaciones/(\\d+)/.*", "$1");
        assertThat(visitor.post(users + row + "/reenvio").body()).contains("Espera 5 minutos");

        clock.advance(Duration.ofDays(7));
        var again = cast.signedIn(luis.person());
        again.get(users);
        assertThat(open(first).get("/equipo").body()).contains("venció");
        assertThat(again.post(users + row + "/reenvio").status()).isEqualTo(303);
        var second = new Letters(program, rosa).link(2);
        assertThat(open(first).get("/equipo").status()).isEqualTo(422);
        assertThat(open(second).get("/equipo").status()).isEqualTo(200);
        assertThat(again.post(users + row + "/retiro").status()).isEqualTo(303);
        assertThat(open(second).get("/equipo").body()).contains("fue retirada");
        assertThat(again.post(users + row + "/retiro").status()).isEqualTo(422);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        var past = LocalDate.now(clock.withZone(BOGOTA)).minusDays(1).toString();

        assertThat(invite(rosa, "", "", "", "").body()).contains("Elige un rol.", "todas las empresas o solo");
        assertThat(invite(rosa, "ADMINISTRATOR", "chosen", "", past).body())
                .contains("Un administrador ve todas las empresas.", "no tiene fecha de fin", "value=\"" + rosa + "\"");
        assertThat(invite(rosa, "SELLER", "chosen", "", past).body()).contains("Ese día ya pasó.");
        assertThat(invite(rosa, "SELLER", "chosen", "", "mañana").body()).contains("Escribe una fecha.");
        assertThat(invite(rosa, "SELLER", "chosen", "999\nPanadería La Espiga 2\nNada", "")
                        .body())
                .contains("No encontramos 2 empresas", "999, Nada");
        assertThat(invite(luis.person().login(), "SELLER", "all", "", "").body())
                .contains("ya trabaja en la firma");
        assertThat(visitor.get(users).body()).doesNotContain(rosa);
        assertThat(invite(rosa, "SELLER", "all", "", "").status()).isEqualTo(303);
        assertThat(invite(rosa, "SELLER", "all", "", "").body()).contains("Ya hay una invitación");
    }

    @Test
    void theLastAdministratorNeitherLeavesNorIsShutOut() {
        var marta = cast.colleague(luis, Post.ASSISTANT, List.of());
        var own = users + "/" + luis.person().id().value();

        assertThat(visitor.post(users + "/salida").body()).contains("Es el último administrador");
        assertThat(visitor.post(own + "/desactivacion").body()).contains("No puedes cambiarte a ti mismo");
        assertThat(visitor.post(own + "/retiro").status()).isEqualTo(422);
        save(marta, "ADMINISTRATOR", "all", "", "");
        assertThat(visitor.post(users + "/salida").status()).isEqualTo(303);
        assertThat(visitor.get(users).status()).isEqualTo(404);
        var other = cast.signedIn(marta);
        other.get(users);
        assertThat(other.post(users + "/salida").status()).isEqualTo(422);
    }

    @Test
    void somebodyIsChangedShutOutLetInAndRemoved() {
        var marta = cast.assistant(luis, luis.clients().subList(0, 1));
        var path = users + "/" + marta.id().value();
        var theirs = cast.signedIn(marta);
        assertThat(visitor.get(path).body()).contains("Ve 1 empresa", "Panadería La Espiga 1");

        assertThat(save(marta, "ACCOUNTANT", "chosen", "Panadería La Espiga 2", "")
                        .status())
                .isEqualTo(303);
        assertThat(theirs.get(company(1)).status()).isEqualTo(200);
        assertThat(theirs.get(company(1) + "/configuracion").status()).isEqualTo(200);
        visitor.post(
                path + "/clientes/retiro",
                "company",
                String.valueOf(luis.clients().getFirst().value()));
        assertThat(theirs.get(company(0)).status()).isEqualTo(404);

        assertThat(visitor.post(path + "/desactivacion").status()).isEqualTo(303);
        assertThat(theirs.get(users).status()).isEqualTo(404);
        assertThat(theirs.get(company(1)).status()).isEqualTo(404);
        assertThat(visitor.get(users).body()).contains("Inactivo");
        visitor.post(path + "/activacion");
        assertThat(theirs.get(company(1)).status()).isEqualTo(200);
        visitor.post(path + "/retiro");
        assertThat(theirs.get(company(1)).status()).isEqualTo(404);
        assertThat(visitor.get(path).status()).isEqualTo(404);
    }

    @Test
    @Tag("ACC-31")
    void timeInTheFirmEndsByItself() {
        var marta = cast.assistant(luis, luis.clients());
        var today = LocalDate.now(clock.withZone(BOGOTA));
        save(marta, "ASSISTANT", "chosen", "", today.plusDays(1).toString());
        var theirs = cast.signedIn(marta);
        assertThat(theirs.get(users).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(2));

        assertThat(theirs.get(users).status()).isEqualTo(404);
        assertThat(theirs.get(company(0)).status()).isEqualTo(404);
        assertThat(cast.signedIn(luis.person()).get(users).body()).contains("Terminó el");
    }

    @Test
    @Tag("ACC-31")
    void aClientIsAskedForWithAReasonAndGivenForAWhile() {
        var marta = cast.assistant(luis, List.of());
        var theirs = cast.signedIn(marta);
        theirs.get(users);
        assertThat(theirs.post(users + "/solicitudes", "client", "", "reason", "")
                        .status())
                .isEqualTo(422);
        var asked = theirs.post(
                users + "/solicitudes", "client", "Panadería La Espiga 4", "reason", "Declaración de renta");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(theirs.get(users).body()).contains("Sin responder");
        assertThat(new Letters(program, luis.person().login()).link(1)).isEqualTo(users);

        var request = visitor.get(users).body().replaceFirst("(?s).*?/solicitudes/(\\d+)\".*", "$1");
        var path = users + "/solicitudes/" + request;
        assertThat(theirs.get(path).status()).isEqualTo(403);
        assertThat(visitor.get(path).body())
                .contains(
                        "Marta Ruiz pide acceso",
                        "Declaración de renta",
                        identification(luis.clients().getLast()));
        assertThat(visitor.post(path, "client", "", "until", "").body()).contains("Elige la empresa");
        var today = LocalDate.now(clock.withZone(BOGOTA));
        var client = String.valueOf(luis.clients().getLast().value());
        assertThat(visitor.post(path, "client", client, "until", today.toString())
                        .status())
                .isEqualTo(303);
        assertThat(theirs.get(company(3)).status()).isEqualTo(200);
        assertThat(theirs.get("/empresa/" + client + "/historial").status()).isEqualTo(403);
        assertThat(visitor.get(path).status()).isEqualTo(404);

        clock.advance(Duration.ofDays(1));
        assertThat(theirs.get(company(3)).status()).isEqualTo(404);
    }

    @Test
    @Tag("ACC-31")
    void aRequestIsRefused() {
        var marta = cast.assistant(luis, List.of());
        var theirs = cast.signedIn(marta);
        theirs.get(users);
        theirs.post(users + "/solicitudes", "client", "Espiga 4", "reason", "Curiosidad");
        var request = visitor.get(users).body().replaceFirst("(?s).*?/solicitudes/(\\d+)\".*", "$1");

        assertThat(visitor.post(users + "/solicitudes/" + request + "/rechazo").status())
                .isEqualTo(303);

        assertThat(theirs.get(users).body()).doesNotContain("Sin responder");
        assertThat(theirs.get(company(3)).status()).isEqualTo(404);
        assertThat(new Letters(program, marta.login()).link(1)).endsWith("/empresas");
    }

    @Test
    @Tag("ACC-31")
    void whatSomebodyDoesInAClientsCompanyCarriesTheirName() {
        var marta = cast.colleague(luis, Post.ACCOUNTANT, luis.clients().subList(0, 1));
        var theirs = cast.signedIn(marta);
        var details = company(0) + "/configuracion/empresa";
        assertThat(theirs.get(details).status()).isEqualTo(200);
        var saved = theirs.post(
                details,
                "company",
                String.valueOf(luis.clients().getFirst().value()),
                "version",
                "0",
                "partyKind",
                "COMPANY",
                "taxIdType",
                "CO-NIT",
                "taxId",
                cast.nit().formatted(),
                "legalName",
                "Panadería La Espiga y Compañía SAS",
                "responsibilities",
                "R-99-PN",
                "vatRegime",
                "49",
                "activity",
                "4752",
                "department",
                "05",
                "municipality",
                "05001",
                "address",
                "Calle 5 # 3-21",
                "phone",
                "601 555 0101",
                "email",
                "hola@laespiga.example",
                "website",
                "",
                "currency",
                "COP",
                "decimals",
                "2");
        assertThat(saved.status()).as(saved.body()).isEqualTo(303);

        assertThat(visitor.get(company(0) + "/historial").body()).contains("Marta Ruiz", "y Compañía SAS");
    }

    private Visitor.Answer invite(String email, String post, String clients, String list, String until) {
        return visitor.post(
                users,
                "name",
                "Rosa Peña",
                "email",
                email,
                "post",
                post,
                "clients",
                clients,
                "list",
                list,
                "until",
                until);
    }

    private Visitor.Answer save(Cast.Person person, String post, String clients, String list, String until) {
        return visitor.post(
                users + "/" + person.id().value(), "post", post, "clients", clients, "list", list, "until", until);
    }

    private Visitor opened(String email) {
        return open(new Letters(program, email).link(1));
    }

    private Visitor open(String link) {
        var browser = cast.visitor().from(Ana.freshAddress());
        browser.get(link);
        browser.get("/equipo");
        return browser;
    }

    private String company(int number) {
        return "/empresa/" + luis.clients().get(number).value();
    }

    /** As it stands in the list. */
    private String identification(CompanyId company) {
        var row = visitor.get("/contador/" + luis.practice().value() + "/empresas")
                .body();
        var at = row.indexOf("value=\"" + company.value() + "\"");
        return row.substring(at).replaceFirst("(?s).*?class=\"num\">([\\d.-]+)<.*", "$1");
    }
}
