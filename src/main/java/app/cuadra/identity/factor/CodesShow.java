package app.cuadra.identity.factor;

import app.cuadra.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The ten codes on paper, shown this once.
 *
 * @param turnedOn whether the second factor was just turned on, or only the codes renewed
 * @param volver where to go on to
 */
public record CodesShow(List<String> codes, boolean turnedOn, String login, String volver) implements Page {

    /** One a line. */
    public String lines() {
        return String.join("\n", codes);
    }

    /** A file made of the address itself: the codes make no further trip. */
    public String file(String heading) {
        var text = heading + "\n" + login + "\n\n" + lines() + "\n";
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Where the button leads. */
    public String onward() {
        return volver.equals("/") ? FactorPages.PATH : volver;
    }
}
