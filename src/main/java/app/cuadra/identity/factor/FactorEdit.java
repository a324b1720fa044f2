package app.cuadra.identity.factor;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page where an app is set up: what it scans or takes by hand, and the field for its first code.
 *
 * @param key what somebody types who cannot scan, in groups of four
 * @param address the same for an app on this very telephone
 * @param volver the page that asked for a second factor; "/" when none did
 */
public record FactorEdit(QrCode qr, String key, String address, String volver, List<Problem> problems) implements Page {

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
