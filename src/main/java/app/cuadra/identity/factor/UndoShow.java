package app.cuadra.identity.factor;

import app.cuadra.web.Page;
import java.util.Optional;

/**
 * The page that takes a second factor away that somebody else turned on.
 *
 * @param login whose; empty when the link is no longer good
 */
public record UndoShow(Optional<String> login) implements Page {

    @Override
    public int status() {
        return login.isPresent() ? 200 : 422;
    }
}
