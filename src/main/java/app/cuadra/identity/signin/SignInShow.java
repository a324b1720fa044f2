package app.cuadra.identity.signin;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Iniciar sesión".
 *
 * @param expired the form stood open too long and must be sent again
 */
public record SignInShow(SignInForm form, List<Problem> problems, boolean expired, int status) implements Page {}
