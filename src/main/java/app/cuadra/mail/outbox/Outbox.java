package app.cuadra.mail.outbox;

import app.cuadra.mail.Letter;
import app.cuadra.mail.MailId;
import app.cuadra.mail.Mails;
import app.cuadra.platform.SecretBox;
import app.cuadra.platform.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes letters into the outbox; without a mail server they stay there, to be read in the local mailbox. */
@Component
class Outbox implements Mails {

    static final String PURPOSE = "mail";

    private final LetterWriter writer;
    private final MailTable table;
    private final SecretBox secrets;
    private final Delivery delivery;
    private final Settings settings;
    private final JsonMapper json = JsonMapper.builder().build();

    Outbox(LetterWriter writer, MailTable table, SecretBox secrets, Delivery delivery, Settings settings) {
        this.writer = writer;
        this.table = table;
        this.secrets = secrets;
        this.delivery = delivery;
        this.settings = settings;
    }

    @Override
    @Transactional
    public void send(Letter letter) {
        put(letter, false);
    }

    @Override
    @Transactional
    public MailId post(Letter letter) {
        return new MailId(put(letter, true));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MailId, Standing> standings(Collection<MailId> letters) {
        return table.standings(letters);
    }

    private long put(Letter letter, boolean followed) {
        var to = letter.to().value();
        var parcel = json.writeValueAsString(Parcel.of(writer.content(letter), letter.envelope()))
                .getBytes(StandardCharsets.UTF_8);
        var id = table.add(
                // The same at every attempt, so that a reader's server can tell a repetition from a second letter.
                "<%s@%s>".formatted(UUID.randomUUID(), settings.baseUrl().getHost()),
                to,
                letter.locale().getLanguage(),
                writer.subject(letter),
                secrets.seal(PURPOSE, to, parcel),
                settings.localMailbox(),
                followed);
        if (!settings.localMailbox()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    delivery.soon();
                }
            });
        }
        return id;
    }
}
