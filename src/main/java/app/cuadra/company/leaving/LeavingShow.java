package app.cuadra.company.leaving;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * What leaving a company means, before it happens.
 *
 * @param member false for who is let in through a firm: then there is nothing to leave here
 */
public record LeavingShow(String path, String company, boolean member, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
