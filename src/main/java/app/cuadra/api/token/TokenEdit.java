package app.cuadra.api.token;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** The form of a new token. */
public record TokenEdit(String path, TokenForm form, List<Problem> problems) implements Page {

    /** What it can be good for. */
    public List<Scope> scopes() {
        return List.of(Scope.values());
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
