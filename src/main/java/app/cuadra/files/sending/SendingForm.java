package app.cuadra.files.sending;

import app.cuadra.web.Form;
import java.util.List;

/**
 * A letter with files, as typed.
 *
 * @param to addresses, apart by commas, semicolons or blanks
 * @param keep {@code yes} to note the first address as the client's
 */
public record SendingForm(List<String> file, String to, String copy, String subject, String message, String keep)
        implements Form {

    /** True when the first address is to be noted. */
    public boolean keeps() {
        return keep.equals("yes");
    }
}
