package app.cuadra.files.petition;

import app.cuadra.values.Email;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What is to be asked of a client: it has been checked. */
record Asked(Email email, Locale language, String message, LocalDate dueOn, List<Named> papers) {

    /** A paper by its kind and its name. */
    record Named(PaperKind kind, String name) {}
}
