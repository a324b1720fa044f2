package app.cuadra.identity.passkey;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page where a passkey gets another name.
 *
 * @param name as typed
 */
public record PasskeyNameEdit(Passkey passkey, String name, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
