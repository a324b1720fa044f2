package app.cuadra.practice.staff;

import app.cuadra.identity.Users;
import app.cuadra.practice.client.ClientAccess;
import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works in a firm, and how; an active administrator always remains. */
@Component
class Team {

    private static final String ADMINISTRATOR_REMAINS = "firm_administrator_remains";

    private final StaffTable table;
    private final Choosing choosing;
    private final ClientAccess access;
    private final ObjectProvider<Users> users;

    Team(StaffTable table, Choosing choosing, ClientAccess access, ObjectProvider<Users> users) {
        this.table = table;
        this.choosing = choosing;
        this.access = access;
        this.users = users;
    }

    /** Everybody, active or not. */
    @Transactional(readOnly = true)
    List<Colleague> all(PracticeId practice) {
        var members = table.members(practice);
        var known =
                users.getObject().all(members.stream().map(StaffTable.Row::user).toList());
        return members.stream()
                .map(member -> {
                    var user = known.get(member.user());
                    return new Colleague(
                            member.user(),
                            user == null ? "" : user.name(),
                            user == null ? "" : user.login(),
                            member.post(),
                            member.active(),
                            member.allClients(),
                            member.until(),
                            member.over(),
                            member.clients());
                })
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound when they do not work there
     */
    @Transactional(readOnly = true)
    Colleague get(PracticeId practice, UserId user) {
        return all(practice).stream()
                .filter(one -> one.user().equals(user))
                .findFirst()
                .orElseThrow(() -> new NotFound("colleague"));
    }

    /** The clients chosen for them, at most so many. */
    @Transactional(readOnly = true)
    List<StaffTable.Chosen> chosen(PracticeId practice, UserId user, int limit) {
        return table.chosen(practice, user, limit);
    }

    /** Gives them another post, other clients or another end; it counts at their next request. */
    @Transactional
    void change(Member by, UserId user, Terms terms) {
        var practice = by.firm().id();
        get(practice, user);
        refuseOneself(by, user);
        guarded(() -> table.change(practice, user, terms));
        choosing.choose(practice, new Holder.Member(user), terms.clients(), by.user());
    }

    /** Hides clients from them. */
    @Transactional
    void hide(Member by, UserId user, Set<CompanyId> clients) {
        get(by.firm().id(), user);
        access.takeAway(by.firm().id(), new Holder.Member(user), clients);
    }

    @Transactional
    void disable(Member by, UserId user) {
        get(by.firm().id(), user);
        refuseOneself(by, user);
        guarded(() -> table.activate(by.firm().id(), user, false));
    }

    @Transactional
    void enable(Member by, UserId user) {
        get(by.firm().id(), user);
        table.activate(by.firm().id(), user, true);
    }

    @Transactional
    void remove(Member by, UserId user) {
        get(by.firm().id(), user);
        refuseOneself(by, user);
        guarded(() -> table.remove(by.firm().id(), user));
    }

    /** Leaves the firm oneself. */
    @Transactional
    void leave(Member who) {
        guarded(() -> table.remove(who.firm().id(), who.user()));
    }

    /** Nobody shuts themselves out by mistake: for that there is leaving, which says what it means. */
    private static void refuseOneself(Member by, UserId user) {
        if (by.user().equals(user)) {
            throw Refused.because("staff.yourself");
        }
    }

    /** The trigger of the table decides, because two may act at once. */
    private static void guarded(Runnable change) {
        try {
            change.run();
        } catch (DataIntegrityViolationException refused) {
            if (refused.getMostSpecificCause() instanceof PSQLException said
                    && said.getServerErrorMessage() != null
                    && ADMINISTRATOR_REMAINS.equals(said.getServerErrorMessage().getConstraint())) {
                throw Refused.because("staff.lastAdministrator");
            }
            throw refused;
        }
    }
}
