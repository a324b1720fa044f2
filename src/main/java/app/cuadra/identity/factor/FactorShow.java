package app.cuadra.identity.factor;

import app.cuadra.web.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * The page "Verificación en dos pasos".
 *
 * @param since since when it is on
 * @param codesLeft the codes on paper that are left
 * @param volver the page that asked for a second factor; "/" when none did
 */
public record FactorShow(Optional<Instant> since, int codesLeft, String volver) implements Page {

    /** True when it is time for new codes. */
    public boolean few() {
        return since.isPresent() && codesLeft <= FactorNotice.FEW;
    }

    /** True when a place sent the person here. */
    public boolean asked() {
        return !volver.equals("/");
    }
}
