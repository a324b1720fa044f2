package app.cuadra.files.petition;

import app.cuadra.web.Form;
import java.util.List;

/**
 * What is asked of a client, as typed.
 *
 * @param paper the kinds that were ticked
 * @param month of the monthly ones, as {@code 2026-10}
 * @param others papers that no kind says, one a line
 * @param due as {@code 2026-11-30}
 * @param keep {@code yes} to note the address as the client's
 */
public record PetitionForm(
        List<String> paper, String month, String others, String due, String to, String message, String keep)
        implements Form {

    /** True when the address is to be noted. */
    public boolean keeps() {
        return keep.equals("yes");
    }
}
