package app.cuadra.files.file;

import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import java.util.List;

/** The files chosen in a list, as its checkboxes send them. */
public record FileSelection(List<String> file) implements Form {

    /** How many can be chosen at once. */
    static final int MAX = 1_000;

    /**
     * Reads them.
     *
     * @throws Refused {@code file.noneChosen}, {@code file.tooManyChosen}
     * @throws NotFound for what is no file's number
     */
    public List<Long> ids() {
        if (file.isEmpty() || file.size() > MAX) {
            throw Refused.because(file.isEmpty() ? "file.noneChosen" : "file.tooManyChosen");
        }
        return file.stream()
                .distinct()
                .map(id -> {
                    if (!id.matches("[1-9]\\d{0,17}")) {
                        throw new NotFound("file");
                    }
                    return Long.parseLong(id);
                })
                .toList();
    }
}
