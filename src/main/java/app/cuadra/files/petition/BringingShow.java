package app.cuadra.files.petition;

import app.cuadra.files.file.Uploads;
import app.cuadra.files.format.FileFormat;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * What the client is asked for.
 *
 * @param petition what the forms send back
 */
public record BringingShow(
        String petition,
        String firm,
        String client,
        String message,
        LocalDate dueOn,
        List<PetitionIndex.Item> papers,
        List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** How many are missing. */
    public long missing() {
        return papers.stream().filter(PetitionIndex.Item::missing).count();
    }

    /** What the file chooser offers. */
    public String accepted() {
        return FileFormat.accepted();
    }

    /** The largest file, in bytes. */
    public long limit() {
        return Uploads.LIMIT;
    }

    /** The lines of the firm's own words. */
    public List<String> lines() {
        return message.lines().toList();
    }
}
