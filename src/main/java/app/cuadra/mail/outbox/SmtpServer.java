package app.cuadra.mail.outbox;

import app.cuadra.mail.Mails.Why;
import app.cuadra.platform.Settings;
import app.cuadra.storage.Damaged;
import app.cuadra.storage.Storage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server spoken to by SMTP (RFC 5321), encrypted from the first byte or by STARTTLS when it offers that. */
final class SmtpServer implements MailServer {

    /** Some ten exchanges of at most so long each: far less than {@link Delivery#LEASE}. */
    private static final String TIMEOUT_MILLIS = "20000";

    /** What servers answer to a letter that is too big (RFC 5321, RFC 1870, RFC 3463). */
    private static final Set<Integer> TOO_BIG = Set.of(523, 534, 552);

    private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);

    private final Settings.Smtp server;
    private final String from;
    private final Storage storage;
    private final Clock clock;
    private final Session session;

    SmtpServer(Settings.Smtp server, String from, Storage storage, Clock clock) {
        this.server = server;
        this.from = from;
        this.storage = storage;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(Settings.Smtp server) {
        var protocol = server.tls() ? "smtps" : "smtp";
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "auth", String.valueOf(server.user() != null));
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        // A password never travels in the clear, except inside this machine.
        properties.setProperty(
                prefix + "starttls.required",
                String.valueOf(server.user() != null
                        && !server.host().equals("localhost")
                        && !server.host().startsWith("127.")));
        return properties;
    }

    @Override
    public Answer hand(Outgoing letter, Parcel parcel) {
        var unreadable = unreadable(parcel);
        if (unreadable.isPresent()) {
            return Answer.of(unreadable.get(), Why.ATTACHMENT);
        }
        Transport transport;
        MimeMessage message;
        try {
            message = new Mime(session, storage, from, clock).message(letter, parcel);
            transport = session.getTransport();
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user(),
                    server.password() == null ? null : server.password().value());
        } catch (MessagingException failed) {
            // Before the letter was on its way: nothing has left.
            log.warn("The mail server can't be used: {}", failed.getClass().getSimpleName());
            return Answer.of(Outcome.LATER, Why.UNREACHABLE);
        }
        var answer = talk(transport, message);
        leave(transport);
        return answer;
    }

    /** Reads what goes along once before anything leaves: a letter must not break off in the middle of a damaged file. */
    private Optional<Outcome> unreadable(Parcel parcel) {
        for (var attachment : parcel.attachments()) {
            try (var bytes = storage.open(attachment.kept())) {
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (Damaged damaged) {
                log.error(
                        "What goes with a letter is damaged: {}",
                        attachment.kept().key());
                return Optional.of(Outcome.NEVER);
            } catch (IOException away) {
                log.warn(
                        "What goes with a letter can't be read now: {}",
                        attachment.kept().key());
                return Optional.of(Outcome.LATER);
            }
        }
        return Optional.empty();
    }

    /** What goes wrong in parting changes nothing about the letter. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException failed) {
            log.debug("The mail server broke off", failed);
        }
    }

    private static Answer talk(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Answer.of(Outcome.TAKEN, Why.NOTHING);
        } catch (MessagingException failed) {
            var code = answer(failed);
            log.warn("A letter was not taken: answer={}", code);
            return switch (code / 100) {
                case 4 -> Answer.of(Outcome.LATER, Why.BUSY);
                case 5 -> never(code, reader(failed));
                default -> Answer.of(Outcome.UNKNOWN, Why.UNKNOWN);
            };
        }
    }

    private static Answer never(int code, Optional<String> reader) {
        if (TOO_BIG.contains(code)) {
            return Answer.of(Outcome.NEVER, Why.SIZE);
        }
        return reader.map(address -> new Answer(Outcome.NEVER, Why.READER, address))
                .orElseGet(() -> Answer.of(Outcome.NEVER, Why.REFUSED));
    }

    /** The first reader whom the server did not take. */
    private static Optional<String> reader(@Nullable Exception failed) {
        return switch (failed) {
            case SMTPAddressFailedException address ->
                Optional.of(address.getAddress().getAddress());
            case MessagingException other -> reader(other.getNextException());
            case null, default -> Optional.empty();
        };
    }

    /** The code the server answered with, 0 when it broke off without one. */
    private static int answer(@Nullable Exception failed) {
        return switch (failed) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> {
                var ofReader = answer(send.getNextException());
                yield ofReader > 0 ? ofReader : Math.max(0, send.getReturnCode());
            }
            case MessagingException other -> answer(other.getNextException());
            case null, default -> 0;
        };
    }
}
