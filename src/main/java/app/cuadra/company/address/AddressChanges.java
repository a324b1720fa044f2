package app.cuadra.company.address;

import app.cuadra.company.Access;
import app.cuadra.company.Whereabouts;
import app.cuadra.company.address.AddressTable.New;
import app.cuadra.company.link.CompanyLink;
import app.cuadra.company.people.Person;
import app.cuadra.company.people.Staff;
import app.cuadra.platform.AuditTrail;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for another address of somebody's login. It belongs to the person, not to the company: so both addresses must
 * say yes, and somebody who also works elsewhere is asked to do it themselves.
 */
@Component
public class AddressChanges {

    /** How long the two addresses may take. */
    static final Duration OPEN = Duration.ofDays(3);

    /** The most changes a company may ask for in a day: each writes to an address that nobody has confirmed. */
    static final int DAILY_MAX = 20;

    private final AddressTable table;
    private final AddressMail mail;
    private final Staff staff;
    private final List<Whereabouts> whereabouts;
    private final AuditTrail audit;

    AddressChanges(AddressTable table, AddressMail mail, Staff staff, List<Whereabouts> whereabouts, AuditTrail audit) {
        this.table = table;
        this.mail = mail;
        this.staff = staff;
        this.whereabouts = whereabouts;
        this.audit = audit;
    }

    /** True when this person also works elsewhere with the same login. */
    public boolean elsewhere(Access by, Person person) {
        return whereabouts.stream().anyMatch(one -> one.elsewhere(person.user(), by.company()));
    }

    /** The change of this user that waits to be confirmed. */
    @Transactional(readOnly = true)
    public Optional<AddressChange> waiting(CompanyId company, UserId user) {
        return table.waiting(company, user);
    }

    /**
     * Writes to both addresses; an earlier change that waited is void.
     *
     * @param together what the same form changes besides: all of it or nothing
     * @throws Refused at {@code email}
     */
    @Transactional
    public void ask(Access by, Viewer viewer, Person person, String typed, Runnable together) {
        Email after;
        try {
            after = new Email(Text.required(typed, Email.MAX_LENGTH));
            refuse(by, viewer, person);
        } catch (Refused refused) {
            throw refused.at("email");
        }
        var company = by.company();
        var change = new New(
                person.user(),
                new Email(person.login()),
                after,
                CompanyLink.make(company),
                CompanyLink.make(company),
                by.user());
        table.withdraw(company, person.user());
        table.add(company, change, OPEN);
        together.run();
        mail.ask(company, viewer, person, change);
        audit.record(
                company,
                new AuditTrail.Entry(
                        "person.emailAsked",
                        person.named(),
                        Map.of("email", person.login()),
                        Map.of("email", after.value())));
    }

    private void refuse(Access by, Viewer viewer, Person person) {
        if (person.generated()) {
            throw Refused.because("address.generated");
        }
        if (!staff.changeable(by, person)) {
            throw Refused.because("people.beyondYou");
        }
        if (!person.user().equals(by.user()) && elsewhere(by, person)) {
            throw Refused.because("address.elsewhere");
        }
        if (!viewer.emailVerified()) {
            throw Refused.because("address.verifyFirst");
        }
        if (table.asked(by.company(), Duration.ofDays(1)) >= DAILY_MAX) {
            throw Refused.because("address.tooMany", Map.of("max", DAILY_MAX));
        }
    }

    /** Takes a change back that waits. */
    @Transactional
    public void withdraw(Access by, Person person) {
        if (table.withdraw(by.company(), person.user())) {
            audit.record(by.company(), AuditTrail.Entry.of("person.emailWithdrawn", person.named()));
        }
    }
}
