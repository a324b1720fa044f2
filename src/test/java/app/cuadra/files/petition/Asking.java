package app.cuadra.files.petition;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.identity.Ana;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** Luis, who asks his first client for papers, and the client, who reads the letters and has no account. */
final class Asking {

    private static final Pattern PAPER = Pattern.compile("name=\"paper\" value=\"(\\d+)\"");
    private static final Pattern MISSING = Pattern.compile("/papeles\" class=\"state wait\">(\\d+)<");

    final Cast.Accountant luis;
    final Visitor accountant;
    final Papers folder;
    final String email = "pagos-" + UUID.randomUUID() + "@laespiga.example";
    final String path;
    private final ApplicationContext program;
    private final Cast cast;

    Asking(Cast cast, ApplicationContext program) {
        this(cast, program, cast.accountant(1));
    }

    private Asking(Cast cast, ApplicationContext program, Cast.Accountant luis) {
        this.cast = cast;
        this.program = program;
        this.luis = luis;
        accountant = cast.signedIn(luis.person());
        folder = new Papers(accountant, luis.practice(), luis.clients().getFirst());
        path = folder.path().replace("/archivos", "/papeles");
    }

    /** Asks for these kinds of paper until that day. */
    Answer ask(LocalDate due, String... kinds) {
        var fields = new ArrayList<>(List.of("due", due.toString(), "to", email));
        for (var kind : kinds) {
            fields.addAll(List.of("paper", kind));
        }
        accountant.get(path + "/nueva");
        return accountant.post(path, fields.toArray(String[]::new));
    }

    /** Asks, and it is taken. */
    void asked(LocalDate due, String... kinds) {
        var answer = ask(due, kinds);
        assertThat(answer.status()).as("asking: %s", answer.body()).isEqualTo(303);
    }

    /** The link of the newest letter, once there are so many. */
    String link(int letters) {
        return Ana.link(Ana.letters(program, email, letters).getFirst());
    }

    /** The same after so long that one must sign in again. */
    Asking later() {
        return new Asking(cast, program, luis);
    }

    /** How many letters the client has. */
    int letters() {
        return Ana.letters(program, email, 0).size();
    }

    /** Somebody who follows a link, from an address of their own. */
    Visitor guest(String link) {
        var guest = cast.visitor().from(Ana.freshAddress());
        assertThat(guest.get(link).location()).isEqualTo("/papeles");
        assertThat(guest.get("/papeles").status()).isEqualTo(200);
        return guest;
    }

    /** Brings a file for the paper in this place of the page. */
    Answer bring(Visitor guest, int place, String name, byte[] bytes) {
        var page = guest.get("/papeles").body();
        var paper = PAPER.matcher(page).results().toList().get(place).group(1);
        var petition = page.replaceAll("(?s).*name=\"petition\" value=\"([^\"]+)\".*", "$1");
        return guest.upload("/papeles/subida", name, bytes, "petition", petition, "paper", paper);
    }

    /** The page of the client's papers. */
    String page() {
        return accountant.get(path).body();
    }

    /** How many papers the list of clients says are missing. */
    int missing() {
        var found = MISSING.matcher(accountant
                .get("/contador/" + luis.practice().value() + "/empresas")
                .body());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Presses the button of the newest petition. */
    Answer press(String what) {
        var here = page().replaceAll("(?s).*?papeles(/\\d+)/" + what + "\".*", "$1");
        return accountant.post(path + here + "/" + what);
    }
}
