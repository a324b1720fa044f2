package app.cuadra.identity.signin;

import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.util.List;

/**
 * The page "Iniciar sesión".
 *
 * @param notice the name of a text to say above the form, or empty
 */
public record SignInShow(SignInForm form, List<Problem> problems, String notice, int status) implements Page {}
