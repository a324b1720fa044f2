package app.cuadra.identity.account;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** The page "Crear contraseña". */
public record FirstPasswordEdit(String login, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
