package app.cuadra.identity.passkey;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page that makes a passkey with the browser.
 *
 * @param allowed false when the problems must be solved elsewhere first
 */
public record PasskeyNew(boolean allowed, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
