package app.cuadra.api.token;

import app.cuadra.company.ProgramPass;
import app.cuadra.identity.ProgramAccounts;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.web.Viewer;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether a login and a token belong together. */
@Component
public class TokenDoor {

    private final TokenTable table;
    private final ProgramAccounts accounts;
    private final Tenancy tenancy;

    TokenDoor(TokenTable table, ProgramAccounts accounts, Tenancy tenancy) {
        this.table = table;
        this.accounts = accounts;
        this.tenancy = tenancy;
    }

    /**
     * A program that may come in.
     *
     * @param asked how often it has in this minute, this time included
     */
    public record Entered(Viewer viewer, ProgramPass pass, int asked) {}

    /** Asks for both whatever the first answer is, so that nobody reads from the time whether a login exists. */
    @Transactional
    public Optional<Entered> enter(String login, String shown, String address) {
        var viewer = accounts.find(login);
        return Secret.read(shown)
                .flatMap(secret -> tenancy.within(
                        secret.company(),
                        () -> table.find(secret)
                                .filter(token -> viewer.filter(
                                                person -> person.id().equals(token.user()))
                                        .isPresent())
                                .map(token -> new Entered(
                                        viewer.orElseThrow(),
                                        new ProgramPass(
                                                secret.company(), Scope.permissions(token.scopes()), token.met()),
                                        table.use(secret.company(), token.id(), address)))));
    }

    /** Counts a pair that does not belong together; how long to wait before the next. */
    public Duration wrong(String login, String address) {
        return accounts.wrong(login, address);
    }
}
