package app.cuadra.company.logo;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page on which the logo is chosen.
 *
 * @param image where the one of today is, empty without one
 */
public record LogoEdit(String path, String image, List<Problem> problems) implements Page {

    /** The page it belongs to. */
    public String details() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
