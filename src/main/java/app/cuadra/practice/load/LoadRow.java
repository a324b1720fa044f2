package app.cuadra.practice.load;

import app.cuadra.values.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** Where the firm can invite a company that somebody has founded already, with what the row says of it. */
    public String invitationPath(String load) {
        return load.substring(0, load.indexOf("/cargas")) + "/invitacion?name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&taxId="
                + URLEncoder.encode(identification, StandardCharsets.UTF_8);
    }
}
