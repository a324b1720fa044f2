package app.cuadra.mail.outbox;

import app.cuadra.mail.Letter;
import app.cuadra.storage.Storage;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.IDN;
import java.time.Clock;
import java.util.Date;

/** Writes a letter as mail servers read it (RFC 2045). What goes along is read while it leaves, never whole in memory. */
record Mime(Session session, Storage storage, String from, Clock clock) {

    MimeMessage message(Outgoing letter, Parcel parcel) throws MessagingException {
        var message = new WithId(session, letter.messageId());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, address(letter.to()));
        for (var reader : parcel.also()) {
            message.addRecipient(RecipientType.TO, address(reader));
        }
        for (var reader : parcel.copies()) {
            message.addRecipient(RecipientType.CC, address(reader));
        }
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        if (parcel.replies().isEmpty()) {
            // RFC 3834: no machine answers a machine.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        } else {
            message.setReplyTo(new InternetAddress[] {address(parcel.replies())});
        }
        message.setContent(content(parcel));
        message.saveChanges();
        return message;
    }

    private MimeMultipart content(Parcel parcel) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(parcel.text(), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(parcel.html(), "UTF-8", "html");
        var said = new MimeMultipart("alternative", text, html);
        if (parcel.attachments().isEmpty()) {
            return said;
        }
        var first = new MimeBodyPart();
        first.setContent(said);
        var all = new MimeMultipart("mixed", first);
        for (var attachment : parcel.attachments()) {
            all.addBodyPart(part(attachment));
        }
        return all;
    }

    private MimeBodyPart part(Letter.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Stored(storage, attachment)));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        // Said, so that the bytes are not read once more only to choose it.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String address) throws MessagingException {
        var at = address.indexOf('@');
        return new InternetAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
    }

    /** The bytes of a file of the store. */
    private record Stored(Storage storage, Letter.Attachment attachment) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return storage.open(attachment.kept());
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("a file that is sent is only read");
        }

        @Override
        public String getContentType() {
            return attachment.mediaType();
        }

        @Override
        public String getName() {
            return attachment.name();
        }
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
