package app.cuadra.identity.passkey;

import app.cuadra.identity.passkey.Challenges.Use;
import app.cuadra.identity.user.Account;
import app.cuadra.values.Refused;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asking authenticators and checking what they answer; the cryptography is Spring Security's and WebAuthn4J's. */
@Component
class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final RelyingParty here;
    private final Challenges challenges;
    private final PasskeyRecords credentials;
    private final PasskeyOwners owners;
    private final CopyNotice notice;

    Passkeys(
            RelyingParty here,
            Challenges challenges,
            PasskeyRecords credentials,
            PasskeyOwners owners,
            CopyNotice notice) {
        this.here = here;
        this.challenges = challenges;
        this.credentials = credentials;
        this.owners = owners;
        this.notice = notice;
    }

    /** What the browser needs to make a passkey for this person, as JSON. */
    String askToMake(Account account, HttpServletRequest request) {
        var owner = owners.of(account);
        var existing = credentials.findByUserId(owner.getId());
        var challenge = challenges.draw(Use.ADD, request);
        return JSON.writeValueAsString(Ceremony.making(here.entity(), owner, existing, challenge));
    }

    /**
     * Keeps the passkey that was made.
     *
     * @param otherwise what to call it when its maker is not a known one
     * @return what it is called
     * @throws Refused when the answer is not one to what was asked here
     */
    String keep(Account account, String otherwise, Answer answer, HttpServletRequest request) {
        var challenge = taken(Use.ADD, answer, request);
        var asked = Ceremony.making(here.entity(), owners.of(account), List.of(), challenge);
        return checked(() -> {
                    var made = new RelyingPartyPublicKey(answer.made(), Makers.name(answer.maker(), otherwise));
                    return here.operations()
                            .registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, made));
                })
                .getLabel();
    }

    /** What the browser needs to sign with a passkey of this person, or of whoever it is when null; as JSON. */
    String askToSign(Use use, @Nullable Account account, HttpServletRequest request) {
        return JSON.writeValueAsString(Ceremony.signing(here.id(), of(account), challenges.draw(use, request)));
    }

    /**
     * Whose passkey has signed. A disabled account's does not count.
     *
     * @param account who must have signed; null: whoever it is
     * @throws Refused when nobody has, or somebody else
     */
    Account prove(Use use, @Nullable Account account, Answer answer, HttpServletRequest request) {
        var challenge = taken(use, answer, request);
        var signed = answer.signed();
        var kept = credentials.findByCredentialId(signed.getRawId());
        if (kept == null || !isNamed(kept, signed.getResponse().getUserHandle(), account)) {
            throw Refused.because("passkey.unknown");
        }
        var owner = owners.account(kept.getUserEntityUserId())
                .filter(Account::active)
                .filter(found -> account == null || found.id().equals(account.id()))
                .orElseThrow(() -> Refused.because("passkey.unknown"));
        var asked = Ceremony.signing(here.id(), of(account), challenge);
        try {
            var _ = checked(() -> here.operations().authenticate(new RelyingPartyAuthenticationRequest(asked, signed)));
        } catch (PasskeyRecords.Copied copied) {
            notice.refused(owner, kept, request);
            throw Refused.because("passkey.copied");
        }
        return owner;
    }

    /** Whom the authenticator names must be whom we keep it for; only a known person's may name nobody (WebAuthn 7.2, 6). */
    private static boolean isNamed(CredentialRecord kept, @Nullable Bytes named, @Nullable Account account) {
        return named == null ? account != null : named.equals(kept.getUserEntityUserId());
    }

    private List<CredentialRecord> of(@Nullable Account account) {
        return account == null
                ? List.of()
                : credentials.findByUserId(owners.of(account).getId());
    }

    /** The challenge answered, which is used up by it, whatever comes of the rest. */
    private Bytes taken(Use use, Answer answer, HttpServletRequest request) {
        var challenge = answer.challenge();
        if (!challenges.take(use, challenge, request)) {
            throw Refused.because("passkey.tooLate");
        }
        return challenge;
    }

    private static <T> T checked(Supplier<T> check) {
        try {
            return check.get();
        } catch (MaliciousCounterValueException behind) {
            throw new PasskeyRecords.Copied();
        } catch (DataAccessException | Refused | PasskeyRecords.Copied ours) {
            throw ours;
        } catch (RuntimeException refused) {
            // Whatever a stranger's bytes make the library throw is a refusal; what kind is of use to the operator
            // only.
            log.info("Passkey refused: reason={}", refused.getClass().getSimpleName());
            throw Refused.because("passkey.unknown");
        }
    }
}
