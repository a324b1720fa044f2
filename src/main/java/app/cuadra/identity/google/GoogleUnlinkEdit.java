package app.cuadra.identity.google;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page of a linked account: takes the link away (SI-44).
 *
 * @param account how the linked account is called
 * @param password whether the user has a password already
 */
public record GoogleUnlinkEdit(String account, boolean password, GoogleUnlinkForm form, List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
