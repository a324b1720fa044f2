package app.cuadra.company.plan;

import app.cuadra.web.Page;
import java.util.List;

/**
 * Says that nothing can be written in a company that is only consulted, and how to go on; what was sent can be sent again
 * from here.
 *
 * @param path of the company's page "Suscripción"
 * @param why the key of the sentence that says how the company stands
 * @param canReactivate whether the reader may choose a plan
 * @param again where to send it again; empty when there was nothing that can be
 * @param typed what was sent
 */
public record ConsultationShow(String path, String why, boolean canReactivate, String again, List<Typed> typed)
        implements Page {

    /** A field as it was sent. */
    public record Typed(String name, String value) {}

    @Override
    public int status() {
        return 402;
    }

    /** What a person wrote, to look at: neither codes of lists nor numbers of the form itself. */
    public List<String> readable() {
        return typed.stream()
                .map(Typed::value)
                .filter(value -> value.strip().length() > 3 && !value.matches("[A-Z0-9_-]+"))
                .toList();
    }
}
