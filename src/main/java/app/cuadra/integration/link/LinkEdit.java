package app.cuadra.integration.link;

import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page that makes a payment link.
 *
 * @param path of the gateway's page
 * @param name of the gateway
 */
public record LinkEdit(
        String path, String name, LinkForm form, List<String> currencies, String example, List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** The currencies to choose from. */
    public List<Option> options() {
        return currencies.stream().map(code -> new Option(code, code)).toList();
    }
}
