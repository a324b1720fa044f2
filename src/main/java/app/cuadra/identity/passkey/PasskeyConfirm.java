package app.cuadra.identity.passkey;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Confirma que eres tú" for a passkey.
 *
 * @param login whose passkey is asked for
 * @param volver where it leads back to
 */
public record PasskeyConfirm(String login, String volver, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
