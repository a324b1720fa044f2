package app.cuadra.files.sending;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.mail.outbox.PostOffice;
import app.cuadra.mail.outbox.ScriptedServer;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestDatabase;
import app.cuadra.testing.Visitor;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** "Enviar" (FIL-6), up to what a mail server receives. */
@ApplicationTest
@Tag("FIL-6")
class SendingTest {

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext program;

    private final String client = "pagos-" + UUID.randomUUID() + "@laespiga.example";
    private Cast.Accountant luis;
    private Visitor accountant;
    private Papers papers;

    @BeforeEach
    void aFolder() {
        luis = cast.accountant(1);
        accountant = cast.signedIn(luis.person());
        papers = new Papers(accountant, luis.practice(), luis.clients().getFirst());
    }

    private Visitor.Answer send(String... namesAndValues) {
        return papers.post("/envio", namesAndValues);
    }

    private String list() {
        return papers.get("/envios").body();
    }

    @Test
    void theLetterArrivesWithTheBytesOfEveryFileAndAnAnswerGoesToWhoSentIt() throws Exception {
        var rut = papers.add("rut.pdf", Papers.real("rut.pdf"));
        var sheet = papers.add("Estados financieros.xlsx", Papers.real("estados.xlsx"));

        var answer = send(
                "file",
                String.valueOf(rut),
                "file",
                String.valueOf(sheet),
                "to",
                client + ", Gerencia-" + client,
                "copy",
                "socio-" + client,
                "subject",
                "Papeles de octubre",
                "message",
                "Buenas tardes:\n\nVan los papeles.");

        assertThat(answer.location()).isEqualTo(papers.path() + "/envios");
        assertThat(list()).contains("Papeles de octubre", client, "rut.pdf", "Luis Mora");
        try (var office = new PostOffice(program)) {
            var received = office.deliver(client);
            assertThat(received).hasSize(3);
            var message = received.getFirst();
            assertThat(message.getSubject()).isEqualTo("Papeles de octubre");
            assertThat(message.getRecipients(Message.RecipientType.TO))
                    .extracting(Object::toString)
                    .containsExactly(client, "gerencia-" + client);
            assertThat(message.getRecipients(Message.RecipientType.CC))
                    .extracting(Object::toString)
                    .containsExactly("socio-" + client);
            assertThat(message.getReplyTo())
                    .extracting(Object::toString)
                    .containsExactly(luis.person().login());
            var parts = (Multipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(3);
            var text = (String) ((Multipart) parts.getBodyPart(0).getContent())
                    .getBodyPart(0)
                    .getContent();
            assertThat(text).contains("Buenas tardes:", "Van los papeles.", "Luis Mora, de Mora Contadores");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Papers.real("estados.xlsx"));
            assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(Papers.real("rut.pdf"));
        }
        assertThat(list()).contains("Enviado<");
        assertThat(papers.get("/historial").body()).contains("Enviado por correo");
    }

    @Test
    void anAddressThatTheServerDoesNotTakeIsNamedAndTheLetterCanBeCorrectedAndSentAgain() {
        var rut = papers.add("rut.pdf", Papers.real("rut.pdf"));
        papers.send(rut, client);
        try (var office = new PostOffice(program)) {
            office.deliverTo(ScriptedServer.Fault.REFUSES_THE_READER, client);
        }

        var failed = list();
        assertThat(failed).contains("Falló", "El servidor de correo no acepta la dirección " + client);
        var again = papers.get(failed.replaceAll("(?s).*archivos(/envios/\\d+)\".*", "$1"))
                .body();
        assertThat(again).contains("value=\"" + client + "\"", "value=\"Papeles\"", "Van los papeles.", "rut.pdf");
    }

    @Test
    void aClientWithoutAnAddressIsAskedForOneWhichIsKept() {
        var rut = papers.add("rut.pdf", Papers.real("rut.pdf"));
        assertThat(papers.get("/envio?file=" + rut).body())
                .contains("No conocemos el correo de Panadería La Espiga 1", "name=\"keep\"");

        send("file", String.valueOf(rut), "to", client, "subject", "RUT", "keep", "yes");

        assertThat(papers.get("/envio?file=" + rut).body())
                .contains("name=\"to\" type=\"text\" value=\"" + client + "\"")
                .doesNotContain("name=\"keep\"");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingLeaves() {
        var rut = String.valueOf(papers.add("rut.pdf", Papers.real("rut.pdf")));
        var many = String.join(
                ",", IntStream.range(0, 21).mapToObj(i -> i + "-" + client).toList());

        var nobody = send("file", rut, "to", " ", "subject", "");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Escribe al menos una dirección de correo.", "problem-subject");
        var wrong = send("file", rut, "to", client + "; sin arroba", "subject", "RUT", "message", "Hola");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("«sin» no es una dirección de correo", "Hola");
        assertThat(send("file", rut, "to", many, "subject", "RUT").body()).contains("hasta 20 destinatarios");
        assertThat(send("file", rut, "to", client, "subject", "x".repeat(151)).status())
                .isEqualTo(422);
        assertThat(send("to", client, "subject", "RUT").status()).isEqualTo(422);
        assertThat(send("file", "999999", "to", client, "subject", "RUT").status())
                .isEqualTo(404);
        assertThat(list()).contains("Aún no has enviado archivos");
    }

    @Test
    void moreThanAMailHoldsIsRefusedWithBothSizes() {
        var fields = new java.util.ArrayList<>(List.of("to", client, "subject", "Todo"));
        var megabytes = new byte[4 * 1024 * 1024];
        java.util.Arrays.fill(megabytes, (byte) 'a');
        for (var i = 0; i < 4; i++) {
            fields.add("file");
            fields.add(String.valueOf(papers.add("grande " + i + ".csv", megabytes)));
        }

        var answer = send(fields.toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Los archivos pesan 16,00 MB y en un correo caben 15,00 MB");
    }

    @Test
    @Tag("SI-3")
    void nothingLeavesInTheNameOfAnAddressThatIsNotVerified() throws SQLException {
        var rut = String.valueOf(papers.add("rut.pdf", Papers.real("rut.pdf")));
        owner("update app_user set email_verified_at = null where id = "
                + luis.person().id().value());

        var answer = send("file", rut, "to", client, "subject", "RUT");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Verifica primero tu correo");
        assertThat(list()).contains("Aún no has enviado archivos");
    }

    @Test
    @Tag("FIL-10")
    void noOtherFirmNoUnassignedAssistantAndNoSellerSendsOrSeesAnything() {
        var rut = papers.add("rut.pdf", Papers.real("rut.pdf"));
        papers.send(rut, client);
        var other = cast.accountant(1);
        var client1 = luis.clients().getFirst();
        var strangers = List.of(
                cast.signedIn(other.person()),
                cast.signedIn(cast.assistant(luis, List.of())),
                cast.signedIn(cast.colleague(luis, Post.SELLER, List.of(client1))));

        for (var stranger : strangers) {
            var theirs = new Papers(stranger, luis.practice(), client1);
            for (var below : List.of("/envios", "/envio?file=" + rut)) {
                assertThat(theirs.get(below).status()).as(below).isIn(403, 404);
            }
            stranger.follow("/");
            assertThat(theirs.post("/envio", "file", String.valueOf(rut), "to", client, "subject", "x")
                            .status())
                    .isIn(403, 404);
        }
        var own = new Papers(
                cast.signedIn(other.person()), other.practice(), other.clients().getFirst());
        assertThat(own.post("/envio", "file", String.valueOf(rut), "to", client, "subject", "x")
                        .status())
                .isEqualTo(404);
        assertThat(list().split("/envios/\\d+\"", -1)).hasSize(2);
    }

    private static void owner(String sql) throws SQLException {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
