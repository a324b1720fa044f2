package app.cuadra.identity.account;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** The page where somebody whose password another person chose must choose their own (ACC-21). */
public record ForcedPasswordEdit(String login, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
