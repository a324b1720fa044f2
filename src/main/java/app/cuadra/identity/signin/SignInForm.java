package app.cuadra.identity.signin;

import app.cuadra.web.Form;

/**
 * What the sign-in page sends.
 *
 * @param login an e-mail or a generated username, as typed
 * @param remember "true" for 30 days
 * @param volver where to go afterwards, a page of this program
 * @param solucion the solution's door that was used (SI-10)
 */
public record SignInForm(String login, String password, String remember, String volver, String solucion)
        implements Form {

    static SignInForm empty(String volver, String solucion) {
        return new SignInForm("", "", "", volver, solucion);
    }

    SignInForm withoutPassword() {
        return new SignInForm(login, "", remember, volver, solucion);
    }
}
