package app.cuadra.practice.credential;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * What new passwords mean, before they are made.
 *
 * @param path of the list of clients
 * @param action where they are made
 * @param chosen how many clients were chosen, some perhaps without a credential
 * @param sheet true when they come as a file, false when the one is shown
 */
public record CredentialReview(
        String path, String action, List<Credential> credentials, int chosen, boolean sheet, List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** How many were handed out before: those stop working. */
    public long issued() {
        return credentials.stream().filter(Credential::issued).count();
    }

    /** How many of the chosen clients have none. */
    public int without() {
        return chosen - credentials.size();
    }
}
