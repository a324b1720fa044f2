package app.cuadra.identity.factor;

import app.cuadra.identity.session.KnownDevices;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Judges what somebody types as their second proof. Each code is good once, and tries are counted (ASVS 6.3.1, 6.5.1). */
@Component
class SecondProof {

    private final AuthenticatorTable authenticators;
    private final RecoveryCodes codes;
    private final Tries tries;
    private final FactorNotice notice;
    private final Clock clock;

    SecondProof(AuthenticatorTable authenticators, RecoveryCodes codes, Tries tries, FactorNotice notice, Clock clock) {
        this.authenticators = authenticators;
        this.codes = codes;
        this.tries = tries;
        this.notice = notice;
        this.clock = clock;
    }

    /** The ways it can end. */
    sealed interface Outcome {

        /** @param codesLeft how many codes on paper are left, when one was used */
        record Right(Proof proof, int codesLeft) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooSoon(Duration pause) implements Outcome {}
    }

    Outcome attempt(Account account, String typed, HttpServletRequest request) {
        var told = tries.count(account, request);
        if (!told.allowed()) {
            return new Outcome.TooSoon(told.pause());
        }
        if (told.tries() == Bucket.CODE.free()) {
            notice.tripped(account, request);
        }
        var outcome = switch (Typed.read(typed)) {
            case Typed.AppCode(var digits) -> app(account, digits);
            case Typed.PaperCode(var code) -> paper(account, RecoveryCode.of(code), request);
            case Typed.Nothing() -> new Outcome.Wrong();
        };
        if (outcome instanceof Outcome.Right) {
            tries.forget(account, request);
        }
        return outcome;
    }

    private Outcome app(Account account, String digits) {
        var app = authenticators.inUse(account.id());
        if (app.isEmpty()) {
            return new Outcome.Wrong();
        }
        var step = new Totp(app.get().secret())
                .step(digits, clock.instant(), app.get().last());
        return step.isPresent() && authenticators.use(account.id(), step.getAsLong())
                ? new Outcome.Right(Proof.CODE, 0)
                : new Outcome.Wrong();
    }

    private Outcome paper(Account account, RecoveryCode code, HttpServletRequest request) {
        if (!codes.use(account.id(), code)) {
            return new Outcome.Wrong();
        }
        var left = codes.left(account.id());
        notice.codeUsed(account, left, request);
        return new Outcome.Right(Proof.RECOVERY_CODE, left);
    }

    /** Counts by account; a browser in which the owner has entered before counts apart, so that strangers don't slow it. */
    @Component
    static class Tries {

        private final Throttle throttle;
        private final KnownDevices devices;

        Tries(Throttle throttle, KnownDevices devices) {
            this.throttle = throttle;
            this.devices = devices;
        }

        Throttle.Told count(Account account, HttpServletRequest request) {
            return throttle.count(Bucket.CODE, key(account, request));
        }

        void forget(Account account, HttpServletRequest request) {
            throttle.forget(Bucket.CODE, key(account, request));
        }

        private String key(Account account, HttpServletRequest request) {
            return "code " + account.id().value()
                    + devices.known(account.login(), request)
                            .map(device -> " " + device)
                            .orElse("");
        }
    }
}
