package app.cuadra.identity.confirmation;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Confirma que eres tú".
 *
 * @param login whose proof is asked for; the browser's password keeper wants to know
 * @param volver where it leads back to
 */
public record ConfirmationEdit(String login, String volver, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
