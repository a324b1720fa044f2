package app.cuadra.practice.load;

import app.cuadra.values.Problem;
import java.util.List;

/**
 * One row of the preview.
 *
 * @param number as a spreadsheet program shows it
 * @param name as typed, like the three that follow
 * @param problems everything that is wrong with it, each at the field of its {@link LoadColumn}; empty when it can be loaded
 * @param loaded it is a company now
 */
public record LoadRow(
        int number,
        String name,
        String identification,
        String phone,
        String email,
        List<Problem> problems,
        boolean loaded) {

    /** Nothing is wrong with it. */
    public boolean good() {
        return problems.isEmpty();
    }
}
