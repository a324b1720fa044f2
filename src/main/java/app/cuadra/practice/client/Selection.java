package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The companies chosen in the list, as its checkboxes send them. */
public final class Selection {

    /** How many companies can be chosen at once. */
    static final int MAX = 1_000;

    private Selection() {}

    /**
     * Reads them.
     *
     * @throws Refused {@code client.noneChosen}, {@code client.tooManyChosen}
     * @throws NotFound for what is no company's number
     */
    public static Set<CompanyId> of(List<String> chosen) {
        if (chosen.isEmpty() || chosen.size() > MAX) {
            throw Refused.because(chosen.isEmpty() ? "client.noneChosen" : "client.tooManyChosen");
        }
        var ids = new LinkedHashSet<CompanyId>();
        for (var id : chosen) {
            if (!id.matches("[1-9]\\d{0,17}")) {
                throw new NotFound("client");
            }
            ids.add(new CompanyId(Long.parseLong(id)));
        }
        return ids;
    }
}
