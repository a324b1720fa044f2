package app.cuadra.mail.outbox;

import app.cuadra.mail.Letter;
import app.cuadra.platform.SecretBox;
import app.cuadra.values.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The letters that went nowhere because there is no mail server. */
@Component
public class LocalMailbox {

    private static final int SHOWN = 100;

    private final MailTable table;
    private final SecretBox secrets;
    private final JsonMapper json = JsonMapper.builder().build();

    LocalMailbox(MailTable table, SecretBox secrets) {
        this.table = table;
        this.secrets = secrets;
    }

    /** One line of the list. */
    public record Line(long id, String to, String subject, Instant sent) {}

    /**
     * A letter, opened.
     *
     * @param to all of its readers
     */
    public record Opened(
            long id,
            String to,
            String subject,
            Content content,
            List<String> copies,
            List<Letter.Attachment> attachments) {}

    /** The newest hundred whose reader's address contains the text; an empty text finds all. */
    public List<Line> find(String text) {
        return table.local(text.strip().toLowerCase(Locale.ROOT), SHOWN).stream()
                .map(line -> new Line(line.id(), line.to(), line.subject(), line.sent()))
                .toList();
    }

    /**
     * Opens a letter.
     *
     * @throws NotFound when there is none of this number
     */
    public Opened open(long id) {
        var letter = table.local(id).orElseThrow(() -> new NotFound("mail " + id));
        var opened = secrets.open(Outbox.PURPOSE, letter.to(), letter.sealed());
        var parcel = json.readValue(new String(opened, StandardCharsets.UTF_8), Parcel.class);
        return new Opened(
                letter.id(),
                String.join(
                        ", ",
                        Stream.concat(Stream.of(letter.to()), parcel.also().stream())
                                .toList()),
                letter.subject(),
                parcel.content(),
                parcel.copies(),
                parcel.attachments());
    }
}
