package app.cuadra.company;

import java.util.Comparator;
import java.util.function.Function;

/** What somebody is in a company: one of the built-in roles, or one that the company made itself (COM-3). */
public sealed interface CompanyRole permits Role, OwnRole {

    /** The built-in ones first, as the table names them; then the company's own by name. */
    Comparator<CompanyRole> ORDER =
            Comparator.comparingInt(CompanyRole::rank).thenComparing(role -> role.label(Function.identity()));

    /** Its name for the reader, with the texts of their language. */
    String label(Function<String, String> texts);

    /** How forms and addresses call it: the name of a built-in one, the number of an own one. */
    String key();

    private static int rank(CompanyRole role) {
        return switch (role) {
            case Role builtIn -> builtIn.ordinal();
            case OwnRole _ -> Role.values().length;
        };
    }
}
