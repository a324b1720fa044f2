package app.cuadra.mail.outbox;

import app.cuadra.platform.Settings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.IDN;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server spoken to by SMTP (RFC 5321), encrypted from the first byte or by STARTTLS when it offers that. */
final class SmtpServer implements MailServer {

    /** Some ten exchanges of at most so long each: far less than {@link Delivery#LEASE}. */
    private static final String TIMEOUT_MILLIS = "20000";

    private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);

    private final Settings.Smtp server;
    private final String from;
    private final Clock clock;
    private final Session session;

    SmtpServer(Settings.Smtp server, String from, Clock clock) {
        this.server = server;
        this.from = from;
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
    public Outcome hand(Outgoing letter, Content content) {
        Transport transport;
        MimeMessage message;
        try {
            message = message(letter, content);
            transport = session.getTransport();
            transport.connect(
                    server.host(),
                    server.port(),
                    server.user(),
                    server.password() == null ? null : server.password().value());
        } catch (MessagingException failed) {
            // Before the letter was on its way: nothing has left.
            log.warn("The mail server can't be used: {}", failed.getClass().getSimpleName());
            return Outcome.LATER;
        }
        var outcome = talk(transport, message);
        leave(transport);
        return outcome;
    }

    /** What goes wrong in parting changes nothing about the letter. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException failed) {
            log.debug("The mail server broke off", failed);
        }
    }

    private static Outcome talk(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.TAKEN;
        } catch (MessagingException failed) {
            var code = answer(failed);
            log.warn("A letter was not taken: answer={}", code);
            return switch (code / 100) {
                case 4 -> Outcome.LATER;
                case 5 -> Outcome.NEVER;
                default -> Outcome.UNKNOWN;
            };
        }
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

    private MimeMessage message(Outgoing letter, Content content) throws MessagingException {
        var message = new WithId(session, letter.messageId());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(ascii(letter.to()), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: no machine answers a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        var text = new MimeBodyPart();
        text.setText(content.text(), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(content.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static String ascii(String address) {
        var at = address.indexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }

    /** A message that keeps the id it was given. */
    private static final class WithId extends MimeMessage {

        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
