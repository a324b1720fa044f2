package app.cuadra.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.platform.SecretBox;
import app.cuadra.platform.Settings;
import app.cuadra.storage.Storage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real mail server that takes what waits for one address: the letters that the program under test, which has no server,
 * left in the local mailbox.
 */
public final class PostOffice implements AutoCloseable {

    private final ApplicationContext program;
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    public PostOffice(ApplicationContext program) {
        this.program = program;
        server.start();
    }

    /** Hands over the letters to this address; what the server has then, one for each reader. */
    public List<MimeMessage> deliver(String address) {
        return deliver(address, server.getSmtp().getPort());
    }

    /** Hands them over to a server that behaves like this. */
    public void deliverTo(ScriptedServer.Fault fault, String address) {
        try (var other = new ScriptedServer(fault)) {
            deliver(address, other.port());
        }
    }

    private List<MimeMessage> deliver(String address, int port) {
        var waiting = program.getBean(JdbcClient.class)
                .sql("update mail set state = 'QUEUED' where state = 'LOCAL' and to_address = :address")
                .param("address", address)
                .update();
        assertThat(waiting).as("letters to %s", address).isPositive();
        var smtp = new SmtpServer(
                new Settings.Smtp("127.0.0.1", port, null, null, false),
                "Cuadra <hola@cuadra.example>",
                program.getBean(Storage.class),
                program.getBean(Clock.class));
        new Delivery(program.getBean(MailTable.class), program.getBean(SecretBox.class), Optional.of(smtp)).deliver();
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
