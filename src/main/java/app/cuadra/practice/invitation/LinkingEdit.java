package app.cuadra.practice.invitation;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The form "Ya usa Cuadra".
 *
 * @param path of the list of clients
 * @param mailLeaves false while the accountant's own address is not verified: the invitation then waits (SI-3)
 */
public record LinkingEdit(String path, LinkingForm form, boolean mailLeaves, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
