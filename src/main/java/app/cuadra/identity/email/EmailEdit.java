package app.cuadra.identity.email;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Cambiar correo electrónico".
 *
 * @param current the address of now
 */
public record EmailEdit(String current, EmailForm form, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
