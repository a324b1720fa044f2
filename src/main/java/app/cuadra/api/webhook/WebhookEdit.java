package app.cuadra.api.webhook;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** The form of a new webhook. */
public record WebhookEdit(String path, List<String> events, WebhookForm form, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
