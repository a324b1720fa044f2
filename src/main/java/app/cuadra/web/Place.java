package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where a person is: a practice, a company, or their own account. The frame shows it on every page.
 *
 * @param path the beginning of every address in this place, as {@code /empresa/7}
 * @param name of the company or firm
 * @param detail the company's identification as written in its country, or what the place is
 * @param state the code of a state worth showing ({@code place.state.<code>} in the bundles), or empty
 * @param picture where its logo is, a path of this program; empty when there is none
 */
public record Place(Kind kind, long id, String path, String name, String detail, String state, String picture) {

    private static final String ATTRIBUTE = Place.class.getName();

    /** The kinds of place there are. */
    public enum Kind {
        PRACTICE,
        COMPANY,
        ACCOUNT
    }

    /** A place without a logo. */
    public Place(Kind kind, long id, String path, String name, String detail, String state) {
        this(kind, id, path, name, detail, state, "");
    }

    /** The coloured square of this place. */
    public Mark mark() {
        return Mark.of(name, id);
    }

    /** Says where this request is; called once, by the check that let the person in. */
    public void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Where this request is, if a check has let it in anywhere. */
    public static Optional<Place> of(HttpServletRequest request) {
        return Optional.ofNullable((Place) request.getAttribute(ATTRIBUTE));
    }
}
