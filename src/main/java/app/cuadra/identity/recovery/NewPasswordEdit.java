package app.cuadra.identity.recovery;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page that asks for the new password, or says why the link is void.
 *
 * @param state {@code good}, {@code used}, {@code replaced}, {@code expired} or {@code unknown}
 * @param login whose password it is; the browser's password keeper wants to know
 */
public record NewPasswordEdit(String state, String login, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return state.equals("good") && problems.isEmpty() ? 200 : 422;
    }
}
