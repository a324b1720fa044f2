package app.cuadra.identity.passkey;

import java.time.Duration;
import java.util.List;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;

/** What authenticators are asked: the same when the question is put and when its answer is checked. */
final class Ceremony {

    /** So long browsers wait for the person. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private Ceremony() {}

    /**
     * A new passkey: one that the authenticator keeps itself, so that nobody has to type who they are, and that asks for
     * the person's finger, face or PIN, so that it is two proofs in one. Who made the authenticator is not our affair.
     */
    static PublicKeyCredentialCreationOptions making(
            PublicKeyCredentialRpEntity here,
            PublicKeyCredentialUserEntity owner,
            List<CredentialRecord> existing,
            Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(here)
                .user(owner)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(described(existing))
                .timeout(TIMEOUT)
                .build();
    }

    /** A signature: with one of these passkeys, or with any when there are none to name. */
    static PublicKeyCredentialRequestOptions signing(String here, List<CredentialRecord> allowed, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(here)
                .challenge(challenge)
                .allowCredentials(described(allowed))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(TIMEOUT)
                .build();
    }

    private static List<PublicKeyCredentialDescriptor> described(List<CredentialRecord> records) {
        return records.stream()
                .map(record -> PublicKeyCredentialDescriptor.builder()
                        .id(record.getCredentialId())
                        .transports(record.getTransports())
                        .build())
                .toList();
    }
}
