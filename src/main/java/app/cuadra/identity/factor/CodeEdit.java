package app.cuadra.identity.factor;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page where a code confirms who somebody is.
 *
 * @param paper whether it asks for a code on paper
 * @param volver where it leads back to
 */
public record CodeEdit(String login, boolean paper, String volver, List<Problem> problems, int status) implements Page {

    /** The same page, asking for the other kind of code. */
    public String other() {
        return UriComponentsBuilder.fromPath(CodePages.PATH)
                .queryParam("papel", paper ? "" : "1")
                .queryParam("volver", "{volver}")
                .encode()
                .buildAndExpand(volver)
                .toUriString();
    }

    /** What the page calls what it asks for: {@code app} or {@code paper}. */
    public String kind() {
        return paper ? "paper" : "app";
    }
}
