package app.cuadra.company.people;

import app.cuadra.company.Access;
import app.cuadra.company.CompanyRole;
import app.cuadra.company.Grant;
import app.cuadra.company.Permissions;
import app.cuadra.company.PersonChanged;
import app.cuadra.company.PersonChanged.Kind;
import app.cuadra.identity.Users;
import app.cuadra.platform.AuditTrail;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a company (COM-2): nobody gives or takes away more than they have, and the database holds that an active
 * administrator remains, whatever happens at once.
 */
@Component
public class Staff {

    /** The most people a company may have. */
    static final int MAX = 1_000;

    private static final String ADMINISTRATOR_REMAINS = "administrator_remains";

    private final PeopleTable table;
    private final Users users;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Staff(PeopleTable table, Users users, Permissions permissions, AuditTrail audit, ApplicationEventPublisher events) {
        this.table = table;
        this.users = users;
        this.permissions = permissions;
        this.audit = audit;
        this.events = events;
    }

    /** Everybody, active or not, in no order. */
    @Transactional(readOnly = true)
    public List<Person> all(CompanyId company) {
        return named(table.members(company, 0));
    }

    /** @throws NotFound when this is nobody of the company */
    @Transactional(readOnly = true)
    public Person get(CompanyId company, UserId user) {
        return named(table.members(company, user.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }

    /** True when this person is one of the company's own, not only let in through a firm. */
    @Transactional(readOnly = true)
    public boolean includes(CompanyId company, UserId user) {
        return !table.members(company, user.value()).isEmpty();
    }

    private List<Person> named(List<PeopleTable.Member> members) {
        var known = users.all(members.stream().map(PeopleTable.Member::user).toList());
        return members.stream()
                .map(member -> {
                    var user = known.get(member.user());
                    return new Person(
                            member.user(),
                            user == null ? "" : user.name(),
                            user == null ? "" : user.login(),
                            user != null && user.generated(),
                            member.grant(),
                            member.active(),
                            member.lastEntry());
                })
                .toList();
    }

    /** True when this person may change the other: those have no more rights than they. */
    public boolean changeable(Access by, Person person) {
        return roles(person.grant()).allMatch(role -> by.covers(permissions, role));
    }

    /**
     * Takes somebody in who was asked.
     *
     * @throws Refused {@code people.tooMany}
     */
    @Transactional
    public void join(CompanyId company, UserId user, Grant grant) {
        if (table.count(company) >= MAX) {
            throw Refused.because("people.tooMany", Map.of("max", MAX));
        }
        if (table.add(company, user, grant)) {
            audit.record(
                    company,
                    new AuditTrail.Entry("person.joined", get(company, user).named(), Map.of(), values(grant)));
            events.publishEvent(new PersonChanged(company, user, Kind.ADDED));
        }
    }

    /** Gives somebody another role; it counts at their next request. */
    @Transactional
    public void change(Access by, UserId user, Grant grant) {
        var before = changeableOf(by, user);
        if (before.grant().equals(grant)) {
            return;
        }
        guarded(() -> {
            table.change(by.company(), user, grant);
            return true;
        });
        audit.record(
                by.company(),
                new AuditTrail.Entry("person.roleChanged", before.named(), values(before.grant()), values(grant)));
        events.publishEvent(new PersonChanged(by.company(), user, Kind.ROLE_CHANGED));
    }

    @Transactional
    public void disable(Access by, UserId user) {
        var person = other(by, user);
        if (guarded(() -> table.activate(by.company(), user, false))) {
            table.withdrawInvitations(by.company(), user);
            audit.record(by.company(), AuditTrail.Entry.of("person.disabled", person.named()));
            events.publishEvent(new PersonChanged(by.company(), user, Kind.REMOVED));
        }
    }

    @Transactional
    public void enable(Access by, UserId user) {
        var person = changeableOf(by, user);
        if (table.activate(by.company(), user, true)) {
            audit.record(by.company(), AuditTrail.Entry.of("person.enabled", person.named()));
            events.publishEvent(new PersonChanged(by.company(), user, Kind.ADDED));
        }
    }

    @Transactional
    public void remove(Access by, UserId user) {
        var person = other(by, user);
        takeOut(by.company(), person, "person.removed");
    }

    /** Leaves the company oneself. */
    @Transactional
    public void leave(Access who) {
        takeOut(who.company(), get(who.company(), who.user()), "person.left");
    }

    private void takeOut(CompanyId company, Person person, String action) {
        if (guarded(() -> table.remove(company, person.user()))) {
            table.withdrawInvitations(company, person.user());
            audit.record(company, new AuditTrail.Entry(action, person.named(), values(person.grant()), Map.of()));
            events.publishEvent(new PersonChanged(company, person.user(), Kind.REMOVED));
        }
    }

    /** Nobody shuts themselves out by mistake: for that there is leaving, which says what it means. */
    private Person other(Access by, UserId user) {
        if (by.user().equals(user)) {
            throw Refused.because("people.yourself");
        }
        return changeableOf(by, user);
    }

    private Person changeableOf(Access by, UserId user) {
        var person = get(by.company(), user);
        if (!changeable(by, person)) {
            throw Refused.because("people.beyondYou");
        }
        return person;
    }

    /** The trigger of the table decides, because two may act at once. */
    private static boolean guarded(BooleanSupplier change) {
        try {
            return change.getAsBoolean();
        } catch (DataIntegrityViolationException refused) {
            if (refused.getMostSpecificCause() instanceof PSQLException said
                    && said.getServerErrorMessage() != null
                    && ADMINISTRATOR_REMAINS.equals(said.getServerErrorMessage().getConstraint())) {
                throw Refused.because("people.lastAdministrator");
            }
            throw refused;
        }
    }

    private static Stream<CompanyRole> roles(Grant grant) {
        return Stream.concat(Stream.of(grant.role()), grant.inSolutions().values().stream());
    }

    /** A grant as the audit trail keeps it: a built-in role by its code, which the history puts into words. */
    public static Map<String, String> values(Grant grant) {
        var values = new TreeMap<String, String>();
        values.put("role", name(grant.role()));
        grant.inSolutions().forEach((solution, role) -> values.put("role." + solution, name(role)));
        return values;
    }

    private static String name(CompanyRole role) {
        Function<String, String> code = key -> key.substring(key.lastIndexOf('.') + 1);
        return role.label(code);
    }
}
