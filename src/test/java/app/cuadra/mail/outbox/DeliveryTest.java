package app.cuadra.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.mail.Letter;
import app.cuadra.platform.SecretBox;
import app.cuadra.platform.Settings;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.values.Email;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
        table.end(killed, MailTable.End.FAILED);
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
        return new Delivery(table, secrets, Optional.of(new SmtpServer(smtp, "Cuadra <hola@cuadra.example>", clock)));
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
