package app.cuadra.practice.staff;

import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import java.util.List;

/**
 * Answering somebody who asks for a client.
 *
 * @param list of the firm's people
 * @param found the clients that may be meant
 */
public record RequestShow(
        String list, AccessRequest request, RequestAnswerForm form, List<Option> found, List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** The address of this request. */
    public String path() {
        return list + "/solicitudes/" + request.id();
    }
}
