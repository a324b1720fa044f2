package app.cuadra.practice.staff;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** Asking for a client. */
public record RequestEdit(String list, RequestForm form, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
