package app.cuadra.identity.passkey;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page of the second step that asks for a passkey.
 *
 * @param login whose
 */
public record PasskeyStepShow(String login, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
