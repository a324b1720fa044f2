package app.cuadra.identity.passkey;

import app.cuadra.values.Refused;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator's answer as sent, made of bytes; whether it is true is not known yet. */
record Answer(PasskeyForm form) {

    /** An attestation with a long chain of certificates has a few thousand; more is no answer of any authenticator. */
    private static final int MAX = 16_384;

    private static final Set<String> TRANSPORTS = Set.of("usb", "nfc", "ble", "smart-card", "hybrid", "internal");
    private static final JsonMapper JSON = new JsonMapper();

    /** The challenge that it claims to answer. */
    Bytes challenge() {
        try {
            var challenge = JSON.readTree(clientData().getBytes()).path("challenge");
            if (challenge.isString()) {
                return bytes(challenge.stringValue());
            }
        } catch (JacksonException broken) {
            // Said below: what is no JSON has no challenge either.
        }
        throw Refused.because("passkey.broken");
    }

    /** As the making of a new passkey. */
    PublicKeyCredential<AuthenticatorAttestationResponse> made() {
        return credential(AuthenticatorAttestationResponse.builder()
                .attestationObject(bytes(form.attestation()))
                .clientDataJSON(clientData())
                .transports(transports())
                .build());
    }

    /** As a signature with a passkey. */
    PublicKeyCredential<AuthenticatorAssertionResponse> signed() {
        return credential(AuthenticatorAssertionResponse.builder()
                .authenticatorData(bytes(form.authenticatorData()))
                .clientDataJSON(clientData())
                .signature(bytes(form.signature()))
                // A key without memory of its own names nobody.
                .userHandle(form.owner().isEmpty() ? null : bytes(form.owner()))
                .build());
    }

    /** The kind of authenticator that made it, as it says itself. */
    AAGUID maker() {
        var made = new AttestationObjectConverter(new ObjectConverter())
                .convert(bytes(form.attestation()).getBytes());
        var key = made == null ? null : made.getAuthenticatorData().getAttestedCredentialData();
        return key == null ? AAGUID.ZERO : key.getAaguid();
    }

    private Bytes clientData() {
        return bytes(form.clientData());
    }

    private <R extends AuthenticatorResponse> PublicKeyCredential<R> credential(R response) {
        var id = bytes(form.credential());
        return PublicKeyCredential.<R>builder()
                .id(id.toBase64UrlString())
                .rawId(id)
                .type(PublicKeyCredentialType.PUBLIC_KEY)
                .response(response)
                .build();
    }

    /** A way of talking that is not known to us is no reason to refuse a key. */
    private List<AuthenticatorTransport> transports() {
        return Arrays.stream(form.transports().split(","))
                .filter(TRANSPORTS::contains)
                .distinct()
                .map(AuthenticatorTransport::valueOf)
                .toList();
    }

    private static Bytes bytes(String sent) {
        if (sent.isEmpty() || sent.length() > MAX) {
            throw Refused.because("passkey.broken");
        }
        try {
            return Bytes.fromBase64(sent);
        } catch (IllegalArgumentException noBase64) {
            throw Refused.because("passkey.broken");
        }
    }
}
