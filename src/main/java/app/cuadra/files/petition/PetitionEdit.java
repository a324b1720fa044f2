package app.cuadra.files.petition;

import app.cuadra.files.folder.Folder;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * Asking a client for papers.
 *
 * @param known true when the firm knows an address of the client
 * @param mailLeaves false while the asker's own address is not verified (SI-3)
 */
public record PetitionEdit(
        Folder folder,
        PetitionForm form,
        List<Choice> choices,
        boolean known,
        boolean mailLeaves,
        List<Problem> problems)
        implements Page {

    /**
     * A kind of paper.
     *
     * @param daysGood 0 when it stays good
     */
    public record Choice(String code, String key, int daysGood, boolean chosen) {}

    /** Where the client's papers are. */
    public String path() {
        return PetitionPages.path(folder);
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
