package app.cuadra.practice.invitation;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * Inviting a client of the list.
 *
 * @param path of the list of clients
 * @param here of this page
 * @param fixed true when the address cannot be another
 * @param possible false when there is nothing to ask: the problems say why
 */
public record AgainEdit(
        String path,
        String here,
        String company,
        InvitationKind kind,
        AgainForm form,
        boolean fixed,
        boolean possible,
        boolean mailLeaves,
        List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
