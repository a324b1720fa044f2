package app.cuadra.identity.factor;

import app.cuadra.identity.user.Account;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Turning the second factor on and off, and the codes on paper that belong to it (SI-45). */
@Component
class Factors {

    private final AuthenticatorTable authenticators;
    private final RecoveryCodes codes;
    private final Aftermath aftermath;
    private final TransactionOperations transactions;
    private final Clock clock;

    Factors(
            AuthenticatorTable authenticators,
            RecoveryCodes codes,
            Aftermath aftermath,
            TransactionOperations transactions,
            Clock clock) {
        this.authenticators = authenticators;
        this.codes = codes;
        this.aftermath = aftermath;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether this person is asked for a code. */
    boolean on(UserId user) {
        return authenticators.since(user).isPresent();
    }

    /** Draws a secret for an app that is about to be set up. */
    void offer(UserId user) {
        authenticators.offer(user, Totp.drawSecret());
    }

    /**
     * Turns it on: the typed code shows that the app has the secret that was offered.
     *
     * @return the ten codes on paper, seen this once; empty when it is on already
     * @throws Refused at {@code code} when the code is not the app's
     */
    Optional<List<String>> turnOn(Account account, String typed, HttpServletRequest request) {
        var secret = authenticators.offered(account.id());
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        var step = Typed.read(typed) instanceof Typed.AppCode(var digits)
                ? new Totp(secret.get())
                        .step(digits, clock.instant(), -1).stream().boxed().findFirst()
                : Optional.<Long>empty();
        if (step.isEmpty()) {
            throw new Refused(List.of(CodeProblem.wrong(typed)));
        }
        var drawn = codes.draw();
        boolean first = Objects.requireNonNull(transactions.execute(transaction -> {
            // The letter comes first: its "No fui yo" takes away what was added since.
            aftermath.turnedOn(account, request);
            if (!authenticators.confirm(account.id(), step.get())) {
                transaction.setRollbackOnly();
                return false;
            }
            codes.keep(account.id(), drawn);
            return true;
        }));
        return first ? Optional.of(drawn.written()) : Optional.empty();
    }

    /** Turns it off, if it is on. */
    void turnOff(Account account, HttpServletRequest request) {
        transactions.executeWithoutResult(_ -> {
            if (authenticators.remove(account.id())) {
                codes.remove(account.id());
                aftermath.turnedOff(account, request);
            }
        });
    }

    /** Ten new codes on paper; the earlier ones no longer work. Empty when it is not on. */
    Optional<List<String>> renewCodes(Account account, HttpServletRequest request) {
        if (!on(account.id())) {
            return Optional.empty();
        }
        var drawn = codes.draw();
        transactions.executeWithoutResult(_ -> {
            aftermath.codesRenewed(account, request);
            codes.keep(account.id(), drawn);
        });
        return Optional.of(drawn.written());
    }
}
