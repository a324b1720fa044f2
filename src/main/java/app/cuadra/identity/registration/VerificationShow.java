package app.cuadra.identity.registration;

import app.cuadra.web.Page;

/**
 * What a verification link leads to.
 *
 * @param state {@code good}, {@code used}, {@code replaced}, {@code expired}, {@code unknown} or {@code signIn} when the
 *     person must sign in first
 * @param email the address, empty when unknown
 */
public record VerificationShow(String state, String email) implements Page {

    @Override
    public int status() {
        return state.equals("good") || state.equals("signIn") ? 200 : 422;
    }
}
