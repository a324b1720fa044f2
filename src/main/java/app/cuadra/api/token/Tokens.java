package app.cuadra.api.token;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Permissions;
import app.cuadra.company.PersonChanged;
import app.cuadra.identity.AccountClosed;
import app.cuadra.identity.SessionTrust.Demand;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of a company: each belongs to one person; whoever may clear things away sees and ends all of them. */
@Component
class Tokens {

    /** The most that one person has in a company. */
    static final int MAX = 20;

    private final TokenTable table;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final Tenancy tenancy;

    Tokens(TokenTable table, Permissions permissions, AuditTrail audit, Tenancy tenancy) {
        this.table = table;
        this.permissions = permissions;
        this.audit = audit;
        this.tenancy = tenancy;
    }

    /** Those the person may see. */
    @Transactional(readOnly = true)
    public List<Token> all(Access access) {
        return table.all(access.company(), seesAll(access) ? Optional.empty() : Optional.of(access.user()));
    }

    /** True when this person sees and ends everybody's. */
    boolean seesAll(Access access) {
        return access.allows(permissions, Area.INTEGRATIONS, Action.VOID);
    }

    /**
     * Makes one; its secret can be seen this once.
     *
     * @throws Refused {@code apiToken.tooMany}
     */
    @Transactional
    public Secret make(Access access, TokenForm.Wanted wanted, Set<Demand> met) {
        if (table.all(access.company(), Optional.of(access.user())).size() >= MAX) {
            throw Refused.because("apiToken.tooMany", Map.of("max", MAX));
        }
        var secret = Secret.draw(access.company());
        table.add(secret, access.user(), wanted.name(), wanted.scopes(), met);
        audit.record(
                access.company(),
                new AuditTrail.Entry(
                        "apiToken.created",
                        wanted.name(),
                        Map.of(),
                        Map.of(
                                "scopes",
                                String.join(
                                        ", ",
                                        wanted.scopes().stream()
                                                .map(Scope::code)
                                                .toList()))));
        return secret;
    }

    /** The person's own token; nobody renews another's, because whoever renews sees the secret. */
    @Transactional(readOnly = true)
    public Token own(Access access, long id) {
        return table.find(access.company(), id)
                .filter(token -> token.user().equals(access.user()))
                .orElseThrow(() -> new NotFound("api token"));
    }

    /** Gives one's token another secret. */
    @Transactional
    public Secret renew(Access access, long id, Set<Demand> met) {
        var token = own(access, id);
        var secret = Secret.draw(access.company());
        if (!table.renew(id, secret, met)) {
            throw new NotFound("api token");
        }
        audit.record(access.company(), AuditTrail.Entry.of("apiToken.renewed", token.name()));
        return secret;
    }

    /** Ends a token, one's own or as somebody who clears away. */
    @Transactional
    public void end(Access access, long id) {
        var token = table.find(access.company(), id)
                .filter(found -> found.user().equals(access.user()) || seesAll(access))
                .orElseThrow(() -> new NotFound("api token"));
        if (table.end(access.company(), id, access.user())) {
            audit.record(access.company(), AuditTrail.Entry.of("apiToken.ended", token.name()));
        }
    }

    /** Whoever no longer works in a company has no token there. */
    @EventListener
    @Transactional
    public void left(PersonChanged change) {
        switch (change.kind()) {
            case REMOVED -> table.endAll(change.company(), change.person());
            case ADDED, ROLE_CHANGED -> {
                // The door reads the role at each request.
            }
        }
    }

    /** Whoever takes an account back takes everything back. */
    @EventListener
    @Transactional
    public void closed(AccountClosed closed) {
        tenancy.within(closed.user(), () -> {
            table.endAll(closed.user());
            return closed;
        });
    }
}
