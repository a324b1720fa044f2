package app.cuadra.identity.passkey;

import app.cuadra.web.Form;

/**
 * What an authenticator answered, as the browser gives it: bytes in base64url, {@code transports} separated by commas.
 * Each use sends its part and leaves the rest empty.
 *
 * @param credential which passkey
 * @param clientData what the browser says it was asked, and by whom
 * @param attestation what the authenticator says about a new passkey
 * @param authenticatorData what it says about itself when it signs
 * @param owner whom it keeps the passkey for
 * @param remember "true" for 30 days
 * @param volver where to go afterwards, a page of this program
 */
public record PasskeyForm(
        String credential,
        String clientData,
        String attestation,
        String transports,
        String authenticatorData,
        String signature,
        String owner,
        String remember,
        String volver)
        implements Form {}
