package app.cuadra.practice.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.Mora;
import app.cuadra.practice.client.LinkState;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.values.Email;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("ACC-21")
class NewClientPagesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("/invitacion/[0-9.]+[0-9a-f]{64}");
    private static final Pattern INVITATION = Pattern.compile("name=\"invitation\" value=\"([0-9.]+)\"");
    private static final Pattern COMPANY = Pattern.compile("class=\"name\" href=\"(/empresa/\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    LocalMailbox mailbox;

    @Autowired
    UserTable users;

    @Autowired
    Tenancy tenancy;

    private final String ana = "ana" + NUMBER.incrementAndGet() + "@tornillo.example";

    @Test
    void theAccountantWorksInTheNewCompanyAtOnceAndTheClientAccepts() {
        var luis = new Mora(program);
        var visitor = luis.visitor(port);
        visitor.get(luis.path() + "/nueva");

        var created = create(visitor, luis, "Ferretería El Tornillo SAS", "");
        var list = visitor.get(luis.path());
        var company = find(COMPANY, list.body());
        var enters = visitor.get(company).status();
        var client = new Visitor(port);
        var path = letter();
        var asked = client.follow(path);
        var accepted = answer(client, asked, "/invitacion/aceptacion");

        assertThat(created.status()).isEqualTo(303);
        assertThat(list.body()).contains("Ferretería El Tornillo SAS", "Pendiente desde");
        assertThat(enters).isLessThan(400);
        assertThat(asked.body()).contains("Ferretería El Tornillo SAS", "Mora Contadores");
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(client.get("/invitacion").body()).contains("Aceptaste");
        assertThat(visitor.get(luis.path() + "?state=linked").body()).contains("Ferretería El Tornillo SAS");
        assertThat(answer(client, asked, "/invitacion/rechazo").status()).isEqualTo(422);
        assertThat(users.findLogin(ana).orElseThrow().mustChangePassword()).isTrue();
    }

    @Test
    void aClientWhoRejectsShutsTheFirmOut() {
        var luis = new Mora(program);
        var visitor = luis.visitor(port);
        visitor.get(luis.path() + "/nueva");
        create(visitor, luis, "Ferretería El Tornillo SAS", "");
        var company = find(COMPANY, visitor.get(luis.path()).body());
        var client = new Visitor(port);
        var path = letter();
        var asked = client.follow(path);

        answer(client, asked, "/invitacion/rechazo");

        assertThat(visitor.get(company).status()).isEqualTo(404);
        assertThat(visitor.get(luis.path()).body()).contains("Rechazada el");
    }

    @Test
    @Tag("SI-3")
    void theInvitationWaitsUntilTheAccountantsAddressIsVerified() {
        var luis = new Mora(program, false);
        var visitor = luis.visitor(port);
        var form = visitor.get(luis.path() + "/nueva");

        create(visitor, luis, "Ferretería El Tornillo SAS", "");
        var before = visitor.get(luis.path());
        var lettersBefore = mailbox.find(ana);
        users.verify(luis.id(), new Email(luis.email()));
        visitor.get(luis.path());

        assertThat(form.body()).contains("la invitación a tu cliente saldrá cuando lo verifiques");
        assertThat(before.body()).contains("Una invitación espera");
        assertThat(lettersBefore).isEmpty();
        assertThat(letter()).startsWith("/invitacion/");
    }

    @Test
    void everythingWrongIsSaidAtItsFieldAndNothingIsLost() {
        var luis = new Mora(program);
        var visitor = luis.visitor(port);
        visitor.get(luis.path() + "/nueva");

        var answer = visitor.post(
                luis.path() + "/nueva",
                "email",
                "no-es-correo",
                "password",
                "",
                "name",
                "",
                "taxId",
                "900.123.456-1",
                "activity",
                "nada parecido",
                "country",
                "CO");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem-email", "problem-password", "problem-name", "problem-taxId", "problem-activity")
                .contains("900.123.456-1", "no-es-correo", "nada parecido");
        assertThat(visitor.get(luis.path()).body()).contains("Aquí estarán las empresas");
    }

    @Test
    void anAddressOrIdentificationInUseIsRefusedAtItsField() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "901000001", LinkState.LINKED);
        new Mora(program).client("Ferretería El Tornillo SAS", "901000002", LinkState.LINKED);
        var visitor = luis.visitor(port);
        visitor.get(luis.path() + "/nueva");

        var mine = create(visitor, luis, "La Espiga", "901000001");
        var somebodyElses = create(visitor, luis, "El Tornillo", "901000002");
        create(visitor, luis, "Primera", "");
        var again = create(visitor, luis, "Segunda", "");

        assertThat(mine.body()).contains("ya es de uno de tus clientes");
        assertThat(somebodyElses.body()).contains("Ya hay una empresa con esta identificación");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("No podemos crear una cuenta con este correo");
        assertThat(visitor.get(luis.path()).body()).contains("Primera").doesNotContain("Segunda");
    }

    @Test
    void anInvitationThatNobodySentIsNotFound() {
        var visitor = new Visitor(port);

        for (var token : java.util.List.of("x", "1.1." + "0".repeat(64), "9".repeat(30) + ".1." + "a".repeat(64))) {
            assertThat(visitor.get("/invitacion/" + token).status()).as(token).isEqualTo(404);
        }
    }

    @Test
    void activitiesAreSuggestedWhileTyping() {
        var luis = new Mora(program);

        var answer = luis.visitor(port).get(luis.path() + "/nueva/actividades?activity=ferreter&country=CO");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<option value=\"4752 ");
    }

    private Answer create(Visitor visitor, Mora luis, String name, String taxId) {
        return visitor.post(
                luis.path() + "/nueva",
                "email",
                ana,
                "password",
                "la-clave-que-le-doy-a-ana",
                "name",
                name,
                "taxId",
                taxId,
                "activity",
                "4752",
                "responsibility",
                "R-99-PN",
                "country",
                "CO");
    }

    private static Answer answer(Visitor client, Answer asked, String path) {
        return client.post(path, "invitation", find(INVITATION, asked.body()));
    }

    /** The path in the newest letter to the client. */
    private String letter() {
        Awaitility.await().until(() -> !mailbox.find(ana).isEmpty());
        return find(
                LINK, mailbox.open(mailbox.find(ana).getFirst().id()).content().toString());
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(found.groupCount());
    }
}
