package app.cuadra.identity.google;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * Asks once for the existing proof before an account of the provider opens an existing user's door (SI-31).
 *
 * @param email the address that both have
 * @param password whether the user has a password at all
 */
public record GoogleMatchEdit(String email, boolean password, List<Problem> problems, int status) implements Page {}
