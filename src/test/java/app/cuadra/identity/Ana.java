package app.cuadra.identity;

import static org.awaitility.Awaitility.await;

import app.cuadra.identity.password.Passwords;
import app.cuadra.identity.user.UserTable;
import app.cuadra.mail.outbox.Content;
import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** Ana, who owns a company; each has an address of her own, by mail and in the network. */
public final class Ana {

    public static final String PASSWORD = "la espiga abre a las seis";

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");
    private static final AtomicInteger NETWORK = new AtomicInteger();

    private final ApplicationContext program;
    private final String email = "ana-" + UUID.randomUUID() + "@laespiga.example";

    public Ana(ApplicationContext program) {
        this.program = program;
    }

    /** Makes her a user, without a place to work in. */
    public UserId exists(boolean emailVerified) {
        var users = program.getBean(UserTable.class);
        var hash = program.getBean(Passwords.class).encode(PASSWORD);
        var person = new UserTable.NewPerson(new Email(email), "Ana Gómez", hash, false, "es", "CO", "America/Bogota");
        var id = users.add(person).orElseThrow();
        if (emailVerified) {
            users.verify(id, new Email(email));
        }
        return id;
    }

    public String email() {
        return email;
    }

    /** Ana at a new browser, from a network address that nobody else has. */
    public Visitor visitor(int port) {
        return new Visitor(port).from(freshAddress());
    }

    /** A network address that no other test uses (RFC 2544 keeps 198.18.0.0/15 for tests). */
    public static String freshAddress() {
        var number = NETWORK.incrementAndGet();
        return "198.18." + number / 250 + "." + (number % 250 + 1);
    }

    /** Signs in with her password; the answer of the form. */
    public Visitor.Answer signIn(Visitor visitor) {
        return signIn(visitor, PASSWORD);
    }

    /** Signs in with some password. */
    public Visitor.Answer signIn(Visitor visitor, String password) {
        visitor.get("/ingresar");
        return visitor.post("/ingresar", "login", email, "password", password);
    }

    /** Registers as an owner of a bakery. */
    public Visitor.Answer register(Visitor visitor) {
        visitor.get("/registro");
        return visitor.post(
                "/registro",
                "name",
                "Ana Gómez",
                "email",
                email,
                "password",
                PASSWORD,
                "country",
                "CO",
                "work",
                "OWNER",
                "place",
                "Panadería La Espiga");
    }

    /** Her letters, newest first, once there are so many. */
    public List<Content> letters(int count) {
        return letters(program, email, count);
    }

    /** The letters of any address, newest first, once there are so many. */
    public static List<Content> letters(ApplicationContext program, String email, int count) {
        var mailbox = program.getBean(LocalMailbox.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> mailbox.find(email).size() >= count);
        return mailbox.find(email).stream()
                .map(line -> mailbox.open(line.id()).content())
                .toList();
    }

    /** Her newest letter of this subject, once there is one: two that were written at once may come in either order. */
    public Content letter(String subject) {
        var mailbox = program.getBean(LocalMailbox.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> subjects().contains(subject));
        var line = mailbox.find(email).stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow();
        return mailbox.open(line.id()).content();
    }

    /** Subjects of her letters, newest first. */
    public List<String> subjects() {
        return program.getBean(LocalMailbox.class).find(email).stream()
                .map(LocalMailbox.Line::subject)
                .toList();
    }

    /** Subjects of her letters, newest first, once there are so many. */
    public List<String> subjects(int count) {
        letters(count);
        return subjects();
    }

    /** The path that a letter's button leads to. */
    public static String link(Content letter) {
        var found = LINK.matcher(letter.text());
        if (!found.find()) {
            throw new AssertionError("The letter has no link: " + letter.text());
        }
        return found.group(1);
    }
}
