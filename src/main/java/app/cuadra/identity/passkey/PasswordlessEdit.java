package app.cuadra.identity.passkey;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page where somebody decides to do without a password.
 *
 * @param passkeys how many they have
 */
public record PasswordlessEdit(int passkeys, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
