package app.cuadra.identity.account;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Cambiar contraseña".
 *
 * @param login whose password it is; the browser's password keeper wants to know
 */
public record PasswordEdit(String login, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
