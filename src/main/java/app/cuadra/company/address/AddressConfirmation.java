package app.cuadra.company.address;

import app.cuadra.company.address.AddressChange.Side;
import app.cuadra.company.address.AddressChange.State;
import app.cuadra.company.link.CompanyLink;
import app.cuadra.identity.Users;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the two addresses say to a change. Whoever holds a link received the mail, which is all that is asked of them. */
@Component
class AddressConfirmation {

    private final AddressTable table;
    private final AddressMail mail;
    private final Users users;
    private final Tenancy tenancy;
    private final AuditTrail audit;

    AddressConfirmation(AddressTable table, AddressMail mail, Users users, Tenancy tenancy, AuditTrail audit) {
        this.table = table;
        this.mail = mail;
        this.users = users;
        this.tenancy = tenancy;
        this.audit = audit;
    }

    /** Which change a link is of, and whose of the two. */
    record Opened(CompanyId company, long id, Side side) {}

    @Transactional(readOnly = true)
    public Optional<Opened> open(String token) {
        return CompanyLink.read(token)
                .flatMap(link -> tenancy.within(link.company(), () -> table.find(link))
                        .map(found -> new Opened(link.company(), found.id(), found.side())));
    }

    @Transactional(readOnly = true)
    public Optional<AddressChange> get(Opened opened) {
        return tenancy.within(opened.company(), () -> table.get(opened.company(), opened.id()));
    }

    /**
     * Says yes for one side; the second yes changes the address.
     *
     * @return false when it could not be changed: another user has the new address meanwhile, or the old one is no
     *     longer theirs
     */
    @Transactional
    public boolean confirm(Opened opened, Locale reader) {
        return tenancy.within(opened.company(), () -> {
            if (!table.confirm(opened.company(), opened.id(), opened.side())) {
                return true;
            }
            var change = table.get(opened.company(), opened.id()).orElseThrow();
            if (change.state() != State.OPEN || !change.oldConfirmed() || !change.newConfirmed()) {
                return true;
            }
            if (!users.changeEmail(change.user(), change.before(), change.after())) {
                table.withdraw(opened.company(), change.user());
                return false;
            }
            table.done(opened.company(), change.id());
            record(opened.company(), change);
            mail.done(change, reader);
            return true;
        });
    }

    private void record(CompanyId company, AddressChange change) {
        var name = users.find(change.user()).map(Users.User::name).orElse("");
        audit.record(
                company,
                new AuditTrail.Entry(
                        "person.emailChanged",
                        name + " <" + change.after().value() + ">",
                        Map.of("email", change.before().value()),
                        Map.of("email", change.after().value())));
    }
}
