package app.cuadra.identity.notme;

import app.cuadra.identity.AccountClosed;
import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.session.KnownDevices;
import app.cuadra.identity.session.Sessions;
import app.cuadra.identity.user.UserTable;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes an account to everybody: every session ends, the password and every link that opens something are void, and so is
 * each way in that was added since. What is left is the mailbox.
 */
@Component
public class Lockdown {

    /** A change is made a moment before the letter that tells of it is written. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);

    private final UserTable users;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final Links links;
    private final ObjectProvider<AddedWay> ways;
    private final ApplicationEventPublisher events;

    Lockdown(
            UserTable users,
            Sessions sessions,
            KnownDevices devices,
            Links links,
            ObjectProvider<AddedWay> ways,
            ApplicationEventPublisher events) {
        this.users = users;
        this.sessions = sessions;
        this.devices = devices;
        this.links = links;
        this.ways = ways;
        this.events = events;
    }

    /** Closes the account of the person who opened this link, against whom it was that made the change it tells of. */
    @Transactional
    public void make(Link link) {
        var user = link.user();
        users.dropPassword(user);
        links.closeDoors(user);
        links.revokeAlarmsAfter(link);
        devices.forget(user);
        var since = link.issued().minus(TOLD_WITHIN);
        ways.stream().forEach(way -> way.removeSince(user, since));
        sessions.endAll(user);
        events.publishEvent(new AccountClosed(user));
    }
}
