package app.cuadra.identity.account;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Mi cuenta".
 *
 * @param changed the password was just changed
 */
public record AccountShow(String name, String login, boolean changed, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
