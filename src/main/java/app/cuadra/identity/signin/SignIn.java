package app.cuadra.identity.signin;

import app.cuadra.identity.activity.Activity;
import app.cuadra.identity.password.Busy;
import app.cuadra.identity.password.Passwords;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.NetworkAddress;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.values.UserId;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signing in with a password (SI-10, SI-12). A login that nobody has takes the same path as a known one: the same counts,
 * the same hash, the same answer.
 */
@Component
public class SignIn {

    /** Longer than any address or username. */
    private static final int LOGIN_MAX = 300;

    private static final UserId NOBODY = new UserId(0);

    private final UserTable users;
    private final Passwords passwords;
    private final Throttle throttle;
    private final ThrottleNotice notice;
    private final Activity activity;

    SignIn(UserTable users, Passwords passwords, Throttle throttle, ThrottleNotice notice, Activity activity) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.notice = notice;
        this.activity = activity;
    }

    /** The ways it can end. */
    public sealed interface Outcome {

        record Welcome(Account account) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooSoon(Duration pause) implements Outcome {}

        /** So many sign in at this moment that this one would wait too long. */
        record Crowded() implements Outcome {}
    }

    /** How an address or username is kept and compared. */
    static String normal(String typed) {
        var enough = typed.length() > LOGIN_MAX ? typed.substring(0, LOGIN_MAX) : typed;
        return Normalizer.normalize(enough, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                // PostgreSQL keeps neither; nobody has such a login.
                .replaceAll("[\\x00\\p{Cs}]", "?");
    }

    /** Tries a password; {@code device} is the token of a browser that knows this login. */
    public Outcome attempt(String login, String password, String remoteAddress, Optional<String> device) {
        var address = NetworkAddress.of(remoteAddress);
        var told = device.map(token -> known(login, token)).orElseGet(() -> stranger(login, address));
        if (!told.allowed()) {
            return new Outcome.TooSoon(told.pause());
        }
        try {
            return compared(login, password, remoteAddress, device);
        } catch (Busy busy) {
            takeBack(login, address, device);
            return new Outcome.Crowded();
        }
    }

    private Outcome compared(String login, String password, String remoteAddress, Optional<String> device) {
        var account = users.findLogin(login);
        // Asked for nobody as well, so that both take the same statements.
        var kept = users.password(account.map(Account::id).orElse(NOBODY));
        if (account.isEmpty() || kept.isEmpty()) {
            passwords.pretend(password);
            return new Outcome.Wrong();
        }
        if (!passwords.matches(password, kept.get()) || !account.get().active()) {
            activity.failed(account.get(), remoteAddress);
            return new Outcome.Wrong();
        }
        forget(login, NetworkAddress.of(remoteAddress), device);
        if (passwords.upgradeEncoding(kept.get())) {
            users.rehash(account.get().id(), kept.get(), passwords.encode(password));
        }
        return new Outcome.Welcome(account.get());
    }

    private Throttle.Told known(String login, String device) {
        return tripping(throttle.count(Bucket.DEVICE, login + " " + device), Bucket.DEVICE, login);
    }

    /** The pair comes before the account: one stranger alone is stopped before the account's count grows. */
    private Throttle.Told stranger(String login, String address) {
        var byAddress = throttle.count(Bucket.ADDRESS, address);
        if (!byAddress.allowed()) {
            return byAddress;
        }
        var byPair = tripping(throttle.count(Bucket.PAIR, login + " " + address), Bucket.PAIR, login);
        if (!byPair.allowed()) {
            return byPair;
        }
        return tripping(throttle.count(Bucket.ACCOUNT, login), Bucket.ACCOUNT, login);
    }

    private Throttle.Told tripping(Throttle.Told told, Bucket bucket, String login) {
        if (told.allowed() && told.tries() == bucket.free()) {
            notice.tripped(login);
        }
        return told;
    }

    /** A try that was never made does not count. */
    private void takeBack(String login, String address, Optional<String> device) {
        if (device.isPresent()) {
            throttle.takeBack(Bucket.DEVICE, login + " " + device.get());
            return;
        }
        throttle.takeBack(Bucket.ADDRESS, address);
        throttle.takeBack(Bucket.PAIR, login + " " + address);
        throttle.takeBack(Bucket.ACCOUNT, login);
    }

    private void forget(String login, String address, Optional<String> device) {
        if (device.isPresent()) {
            throttle.forget(Bucket.DEVICE, login + " " + device.get());
            return;
        }
        throttle.takeBack(Bucket.ADDRESS, address);
        throttle.forget(Bucket.PAIR, login + " " + address);
        throttle.forget(Bucket.ACCOUNT, login);
    }
}
