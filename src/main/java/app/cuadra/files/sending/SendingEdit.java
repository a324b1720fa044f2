package app.cuadra.files.sending;

import app.cuadra.files.file.StoredFile;
import app.cuadra.files.folder.Folder;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The letter before it leaves.
 *
 * @param known true when the firm knows an address of the client
 * @param mailLeaves false while the sender's own address is not verified (SI-3)
 */
public record SendingEdit(
        Folder folder,
        String firm,
        SendingForm form,
        List<StoredFile> files,
        boolean known,
        boolean mailLeaves,
        List<Problem> problems,
        int status)
        implements Page {

    /** The size of all its files. */
    public long bytes() {
        return files.stream().mapToLong(file -> file.kept().size()).sum();
    }

    /** True when nobody has typed a subject yet, so that one is offered. */
    public boolean untouched() {
        return form.subject().isEmpty() && problems.isEmpty();
    }
}
