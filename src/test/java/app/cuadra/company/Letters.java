package app.cuadra.company;

import static org.awaitility.Awaitility.await;

import app.cuadra.identity.Ana;
import app.cuadra.mail.outbox.LocalMailbox;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What somebody found in their mail. */
public final class Letters {

    private final LocalMailbox mailbox;
    private final String email;

    public Letters(ApplicationContext program, String email) {
        mailbox = program.getBean(LocalMailbox.class);
        this.email = email;
    }

    /** Where the button of the newest letter leads, once there are so many. */
    public String link(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mailbox.find(email).size() >= count);
        return Ana.link(mailbox.open(mailbox.find(email).getFirst().id()).content());
    }

    /** The text of the newest letter, once there are so many. */
    public String text(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mailbox.find(email).size() >= count);
        return mailbox.open(mailbox.find(email).getFirst().id()).content().text();
    }

    /** Their subjects, newest first. */
    public List<String> subjects() {
        return mailbox.find(email).stream().map(LocalMailbox.Line::subject).toList();
    }
}
