package app.cuadra.identity.program;

import app.cuadra.identity.ProgramAccounts;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.NetworkAddress;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import app.cuadra.identity.user.UserTable;
import app.cuadra.web.Viewer;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks up people for tokens. Only wrong tokens are counted: a right one can't be guessed, so nobody is slowed down by what
 * strangers try under their name.
 */
@Component
class Programs implements ProgramAccounts {

    private final UserTable users;
    private final Throttle throttle;

    Programs(UserTable users, Throttle throttle) {
        this.users = users;
        this.throttle = throttle;
    }

    @Override
    public Optional<Viewer> find(String login) {
        return users.findLogin(login)
                .filter(Account::active)
                .filter(account -> !account.mustChangePassword())
                .map(Account::viewer);
    }

    @Override
    public Duration wrong(String login, String address) {
        var network = NetworkAddress.of(address);
        var byAddress = throttle.count(Bucket.ADDRESS, "token " + network);
        var byPair = throttle.count(Bucket.PAIR, "token " + login + " " + network);
        if (byAddress.allowed() && byPair.allowed()) {
            return Duration.ZERO;
        }
        return byAddress.pause().compareTo(byPair.pause()) > 0 ? byAddress.pause() : byPair.pause();
    }
}
