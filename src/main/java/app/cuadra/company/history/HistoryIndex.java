package app.cuadra.company.history;

import app.cuadra.company.history.HistoryRow.Change;
import app.cuadra.platform.AuditTrail.Broken;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The page "Historial".
 *
 * @param more whether older entries fit as well
 * @param broken the first record that is not as it was written, when the chain was verified and is not whole
 */
public record HistoryIndex(
        long company,
        HistoryForm form,
        List<HistoryRow> rows,
        boolean more,
        Optional<Broken> broken,
        boolean canExport,
        List<Problem> problems)
        implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** Where this page is. */
    public String path() {
        return "/empresa/" + company + "/historial";
    }

    /** The same search, to take away. */
    public String exportPath() {
        return path() + "/csv?" + search();
    }

    /** The same search, going on after the last row. */
    public String morePath() {
        return path() + "?" + search() + "&antes=" + rows.getLast().entry().id();
    }

    /** The same search, with the chain verified. */
    public String verifyPath() {
        return path() + "?" + search() + "&comprobar=true";
    }

    /** True when the chain was verified just now. */
    public boolean verified() {
        return form.verifies();
    }

    /** What was done, in the reader's words. */
    public String action(View view, HistoryRow row) {
        return Wording.action(view::has, view::t, row.entry().action());
    }

    /** What changed, in the reader's words. */
    public String label(View view, Change change) {
        return Wording.field(view::has, view::t, change.key());
    }

    /** How it was before, in the reader's words. */
    public String before(View view, Change change) {
        return Wording.value(view::has, view::t, change.key(), change.before());
    }

    /** How it is now, in the reader's words. */
    public String after(View view, Change change) {
        return Wording.value(view::has, view::t, change.key(), change.after());
    }

    private String search() {
        return "q=" + encoded(form.q()) + "&desde=" + encoded(form.desde()) + "&hasta=" + encoded(form.hasta());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
