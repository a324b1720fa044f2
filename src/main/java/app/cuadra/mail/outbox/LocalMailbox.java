package app.cuadra.mail.outbox;

import app.cuadra.platform.SecretBox;
import app.cuadra.values.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    /** A letter, opened. */
    public record Opened(long id, String to, String subject, Content content) {}

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
        var content = secrets.open(Outbox.PURPOSE, letter.to(), letter.sealed());
        return new Opened(
                letter.id(),
                letter.to(),
                letter.subject(),
                json.readValue(new String(content, StandardCharsets.UTF_8), Content.class));
    }
}
