package app.cuadra.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.mail.Letter;
import app.cuadra.mail.MailId;
import app.cuadra.mail.Mails;
import app.cuadra.mail.Mails.Why;
import app.cuadra.platform.SecretBox;
import app.cuadra.platform.Settings;
import app.cuadra.storage.Kept;
import app.cuadra.storage.Storage;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.values.Email;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class DeliveryTest {

    private static final Email ANA = new Email("ana@eltornillo.example");

    @Autowired
    LetterWriter writer;

    @Autowired
    MailTable table;

    @Autowired
    SecretBox secrets;

    @Autowired
    Settings settings;

    @Autowired
    Storage storage;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from mail where state <> 'LOCAL'").update();
        post.start();
    }

    @AfterEach
    void stop() {
        post.stop();
        clock.reset();
    }

    @Test
    @Tag("Q-10")
    void aLetterArrivesOnceInBothFormsAndSaysThatAMachineWroteIt() throws Exception {
        send(letter("Mora Contadores"));
        var delivery = delivery(post.getSmtp().getPort());

        delivery.deliver();
        delivery.deliver();

        assertThat(post.getReceivedMessages()).hasSize(1);
        var message = post.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Mora Contadores te invita");
        assertThat(message.getAllRecipients()[0]).hasToString(ANA.value());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@localhost>");
        assertThat(message.getFrom()[0]).hasToString("Cuadra <hola@cuadra.example>");
        var parts = (Multipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(text(parts.getBodyPart(0)))
                .contains("Hola, Ana:", "Crea tu contraseña", "http://localhost:8080/clave?t=abc&n=1");
        assertThat(text(parts.getBodyPart(1)))
                .contains("<table", "Crea tu contraseña", "href=\"http://localhost:8080/clave?t=abc&amp;n=1\"");
        assertThat(state()).isEqualTo("HANDED_OVER");
    }

    @Test
    void theContentIsSealedWhileItWaitsAndWipedOnceItLeft() {
        send(letter("Mora Contadores"));

        var waiting = jdbc.sql("select sealed from mail where state = 'QUEUED'")
                .query((row, _) -> row.getBytes(1))
                .single();
        assertThat(new String(waiting, StandardCharsets.ISO_8859_1)).doesNotContain("clave", "contrase");

        delivery(post.getSmtp().getPort()).deliver();
        assertThat(jdbc.sql("select count(*) from mail where sealed is not null and state <> 'LOCAL'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLetterOfATransactionThatWasUndoneNeverLeaves() {
        transaction.executeWithoutResult(status -> {
            outbox().send(letter("Mora Contadores"));
            status.setRollbackOnly();
        });

        delivery(post.getSmtp().getPort()).deliver();

        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    @Tag("Q-10")
    void aLetterWaitsWhileTheServerIsDownAndThenArrives() {
        var port = post.getSmtp().getPort();
        post.stop();
        send(letter("Mora Contadores"));
        var delivery = delivery(port);

        delivery.deliver();
        assertThat(state()).isEqualTo("QUEUED");

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            delivery.deliver();
            assertThat(back.getReceivedMessages()).as("not yet due").isEmpty();

            clock.advance(Delivery.pauseAfter(1).plusSeconds(1));
            delivery.deliver();
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void aLetterThatNeverLeavesIsGivenUp() {
        try (var full = new ScriptedServer(ScriptedServer.Fault.HAS_NO_ROOM_NOW)) {
            send(letter("Mora Contadores"));
            var delivery = delivery(full.port());

            IntStream.range(0, 2 * Delivery.MAX_ATTEMPTS).forEach(_ -> {
                delivery.deliver();
                clock.advance(Duration.ofHours(7));
            });

            assertThat(full.letters).hasValue(Delivery.MAX_ATTEMPTS);
            assertThat(state()).isEqualTo("FAILED");
        }
    }

    @Test
    void aReaderWhomTheServerDoesNotKnowIsNotTriedAgain() {
        try (var server = new ScriptedServer(ScriptedServer.Fault.REFUSES_THE_READER)) {
            send(letter("Mora Contadores"));

            delivery(server.port()).deliver();

            assertThat(state()).isEqualTo("FAILED");
        }
    }

    @Test
    @Tag("Q-10")
    void aLetterWhoseAnswerWasLostIsSentOnceMoreAndThenLeftAsUnknown() {
        try (var server = new ScriptedServer(ScriptedServer.Fault.DROPS_THE_ANSWER)) {
            send(letter("Mora Contadores"));
            var delivery = delivery(server.port());

            IntStream.range(0, 5).forEach(_ -> {
                delivery.deliver();
                clock.advance(Duration.ofHours(7));
            });

            assertThat(server.letters).hasValue(2);
            assertThat(state()).isEqualTo("UNKNOWN");
        }
    }

    @Test
    @Tag("Q-10")
    void aLetterOfANodeThatWasKilledIsSentAgainUnderTheSameId() throws Exception {
        send(letter("Mora Contadores"));
        var killed = table.claim().orElseThrow();
        var delivery = delivery(post.getSmtp().getPort());

        delivery.deliver();
        assertThat(post.getReceivedMessages()).as("still under way").isEmpty();

        clock.advance(Delivery.LEASE.plusSeconds(1));
        delivery.deliver();
        clock.advance(Delivery.pauseAfter(1).plusSeconds(1));
        delivery.deliver();

        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(post.getReceivedMessages()[0].getMessageID()).isEqualTo(killed.messageId());
        // The killed node comes back to life and notes what it did: too late to count.
        table.end(killed, MailTable.End.FAILED, Why.REFUSED, "");
        assertThat(state()).isEqualTo("HANDED_OVER");
    }

    @Test
    @Tag("Q-10")
    void eightDeliveriesAtOnceSendEachLetterOnce() throws InterruptedException {
        IntStream.range(0, 40).forEach(i -> send(letter("Firma " + i)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(_ -> threads.submit(delivery(post.getSmtp().getPort())::deliver));
        }

        assertThat(Arrays.stream(post.getReceivedMessages()).map(DeliveryTest::subject))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("FIL-6")
    void aPersonsLetterReachesAllItsReadersWithTheBytesOfItsFilesAndIsAnsweredToThem() throws Exception {
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        var letter = letter("Mora Contadores")
                .in(new Letter.Envelope(
                        List.of(new Email("pagos@eltornillo.example")),
                        List.of(new Email("socio@eltornillo.example")),
                        Optional.of(new Email("luis@moracontadores.example")),
                        List.of(new Letter.Attachment(
                                "RUT de la Ferretería 2026.pdf", "application/pdf", kept(bytes)))));
        var id = Objects.requireNonNull(transaction.execute(_ -> outbox().post(letter)));
        assertThat(standing(id).state()).isEqualTo(Mails.State.QUEUED);

        delivery(post.getSmtp().getPort()).deliver();

        assertThat(standing(id).state()).isEqualTo(Mails.State.SENT);
        // One for each reader, all the same.
        assertThat(post.getReceivedMessages()).hasSize(3);
        var message = post.getReceivedMessages()[0];
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(ANA.value(), "pagos@eltornillo.example");
        assertThat(message.getRecipients(Message.RecipientType.CC))
                .extracting(Object::toString)
                .containsExactly("socio@eltornillo.example");
        assertThat(message.getReplyTo()).extracting(Object::toString).containsExactly("luis@moracontadores.example");
        assertThat(message.getHeader("Auto-Submitted")).isNull();
        var parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        var file = parts.getBodyPart(1);
        assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("RUT de la Ferretería 2026.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    @Tag("FIL-6")
    void aLetterWhoseFileIsGoneFailsBeforeAnyoneIsSentAnything() throws Exception {
        var kept = kept(new byte[] {1, 2, 3});
        storage.remove(kept.key());
        var letter = letter("Mora Contadores")
                .in(new Letter.Envelope(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(new Letter.Attachment("RUT.pdf", "application/pdf", kept))));
        var id = Objects.requireNonNull(transaction.execute(_ -> outbox().post(letter)));

        delivery(post.getSmtp().getPort()).deliver();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(standing(id).state()).isEqualTo(Mails.State.FAILED);
        assertThat(standing(id).why()).isEqualTo(Why.ATTACHMENT);
    }

    @Test
    @Tag("FIL-6")
    void whoeverFollowsALetterSeesWhichAddressWasNotTakenAndStillDoesAfterItsMonth() {
        try (var server = new ScriptedServer(ScriptedServer.Fault.REFUSES_THE_READER)) {
            var id = Objects.requireNonNull(transaction.execute(_ -> outbox().post(letter("Mora Contadores"))));
            delivery(server.port()).deliver();

            clock.advance(Duration.ofDays(Mails.KEEP_DAYS + 1L));
            table.forget(Duration.ofDays(Mails.KEEP_DAYS));

            assertThat(standing(id).state()).isEqualTo(Mails.State.FAILED);
            assertThat(standing(id).why()).isEqualTo(Why.READER);
            assertThat(standing(id).address()).isEqualTo(ANA.value());
        }
    }

    private Mails.Standing standing(MailId id) {
        return Objects.requireNonNull(outbox().standings(List.of(id)).get(id));
    }

    private Kept kept(byte[] bytes) throws IOException {
        try (var incoming = storage.receive(new ByteArrayInputStream(bytes), bytes.length, bytes.length)) {
            return incoming.keep("files");
        }
    }

    @Test
    void aNameCannotAddAHeader() throws Exception {
        send(letter("Mora\r\nBcc: otra@persona.example\r\n\r\nHola"));

        delivery(post.getSmtp().getPort()).deliver();

        assertThat(post.getReceivedMessages()).hasSize(1);
        var message = post.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Mora Bcc: otra@persona.example Hola te invita");
    }

    @Test
    void markupInANameIsShownAsTyped() throws Exception {
        send(letter("<script>x</script>"));

        delivery(post.getSmtp().getPort()).deliver();

        var html = text(((Multipart) post.getReceivedMessages()[0].getContent()).getBodyPart(1));
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script");
    }

    private static Letter letter(String firm) {
        return Letter.to(ANA, Locale.of("es"), "test.letter.subject", "firm", firm)
                .greeting("Ana")
                .says("test.letter.says", "firm", firm)
                .button("test.letter.button", "/clave?t=abc&n=1");
    }

    private void send(Letter letter) {
        transaction.executeWithoutResult(_ -> outbox().send(letter));
    }

    /** An outbox with a mail server, whose letters wait until the test delivers them. */
    private Outbox outbox() {
        return new Outbox(writer, table, secrets, new Delivery(table, secrets, Optional.empty()), withServer(1));
    }

    private Delivery delivery(int port) {
        var smtp = withServer(port).smtp();
        assertThat(smtp).isNotNull();
        return new Delivery(
                table, secrets, Optional.of(new SmtpServer(smtp, "Cuadra <hola@cuadra.example>", storage, clock)));
    }

    private Settings withServer(int port) {
        return new Settings(
                settings.home(),
                settings.port(),
                settings.baseUrl(),
                null,
                new Settings.Smtp("127.0.0.1", port, null, null, false),
                "Cuadra <hola@cuadra.example>",
                settings.operator(),
                null,
                null,
                null,
                false,
                null,
                settings.secretKeyFile(),
                "",
                false,
                settings.magicLinks(),
                null,
                settings.gateways(),
                "");
    }

    private String state() {
        return jdbc.sql("select state from mail where state <> 'LOCAL'")
                .query(String.class)
                .single();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }
}
