package app.cuadra.identity.recovery;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/** The page that asks for the address. */
public record RecoveryEdit(RecoveryForm form, List<Problem> problems, int status) implements Page {}
