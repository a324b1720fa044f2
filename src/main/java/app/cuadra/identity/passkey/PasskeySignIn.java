package app.cuadra.identity.passkey;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Ingresar con llave de acceso".
 *
 * @param volver where to go afterwards
 * @param remember "Recordarme 30 días"
 */
public record PasskeySignIn(String volver, boolean remember, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
