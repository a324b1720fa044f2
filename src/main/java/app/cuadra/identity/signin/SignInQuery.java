package app.cuadra.identity.signin;

import app.cuadra.web.Form;

/**
 * What a link to the sign-in page may say.
 *
 * @param volver where to go afterwards
 * @param solucion the solution's door (SI-10)
 * @param vencida the form stood open for too long
 * @param clave the password was just changed
 */
record SignInQuery(String volver, String solucion, String vencida, String clave) implements Form {

    /** What to say above the form: the name of a text, or nothing. */
    String notice() {
        if (!vencida.isEmpty()) {
            return "identity.signIn.expired";
        }
        return clave.isEmpty() ? "" : "identity.signIn.passwordChanged";
    }
}
