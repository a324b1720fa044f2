package app.cuadra.files.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the list, by each of which it can be sorted (FIL-4). */
public enum FileSort {
    NAME,
    FORMAT,
    SIZE,
    DATE,
    WHO;

    /** The key of its title. */
    public String messageKey() {
        return "file.column." + name();
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FileSort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }
}
