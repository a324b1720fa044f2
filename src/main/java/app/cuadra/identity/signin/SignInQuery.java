package app.cuadra.identity.signin;

import app.cuadra.web.Form;

/**
 * What a link to the sign-in page may say.
 *
 * @param volver where to go afterwards
 * @param solucion the solution's door (SI-10)
 * @param vencida the form stood open for too long
 */
record SignInQuery(String volver, String solucion, String vencida) implements Form {

    /** What to say above the form: the name of a text, or nothing. */
    String notice() {
        return vencida.isEmpty() ? "" : "identity.signIn.expired";
    }
}
