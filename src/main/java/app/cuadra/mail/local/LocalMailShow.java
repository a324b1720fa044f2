package app.cuadra.mail.local;

import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One letter: as mail programs show it, and its text with links to follow. */
public record LocalMailShow(LocalMailbox.Opened letter) implements Page {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** A stretch of the text; a link when it is one. */
    public record Stretch(String text, boolean link) {}

    /** The text, cut where links begin and end. */
    public List<Stretch> stretches() {
        var text = letter.content().text();
        var stretches = new ArrayList<Stretch>();
        var at = 0;
        var links = LINK.matcher(text);
        while (links.find()) {
            stretches.add(new Stretch(text.substring(at, links.start()), false));
            stretches.add(new Stretch(links.group(), true));
            at = links.end();
        }
        stretches.add(new Stretch(text.substring(at), false));
        return stretches;
    }
}
