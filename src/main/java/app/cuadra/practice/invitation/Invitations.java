package app.cuadra.practice.invitation;

import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.invitation.InvitationTable.NewInvitation;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be invited. The letters leave by {@link Posting}, once the accountant's own address is verified (SI-3). */
@Component
public class Invitations {

    private final InvitationTable table;
    private final Posting posting;

    Invitations(InvitationTable table, Posting posting) {
        this.table = table;
        this.posting = posting;
    }

    /** A company loaded from a sheet, and the address that stood beside it. */
    public record Owner(CompanyId company, String name, Email email) {}

    /** Notes that the client is to be asked to accept the company and the user made for them. */
    @Transactional
    public void activate(
            Firm firm, CompanyId company, String name, Email email, UserId client, Locale reads, UserId by) {
        table.addAll(
                firm.id(),
                List.of(new NewInvitation(
                        company, InvitationKind.ACTIVATE, email, Optional.of(client), name, "", reads.getLanguage())),
                by);
    }

    /** Notes that the owners of these companies are to be asked to take them over (ACC-25); one statement for all. */
    @Transactional
    public void handOverAll(PracticeId practice, List<Owner> owners, Locale read, UserId by) {
        if (owners.isEmpty()) {
            return;
        }
        table.addAll(
                practice,
                owners.stream()
                        .map(owner -> new NewInvitation(
                                owner.company(),
                                InvitationKind.HANDOVER,
                                owner.email(),
                                Optional.empty(),
                                owner.name(),
                                "",
                                read.getLanguage()))
                        .toList(),
                by);
    }

    /** Sends in the background what waits of this person; nothing when nothing does. */
    @Transactional
    public void sendSoon(PracticeId practice, UserId by) {
        posting.sendSoon(practice, by);
    }

    /** Takes back what is open of these companies, which the firm lets go. */
    @Transactional
    public void cancelAll(PracticeId practice, Collection<CompanyId> companies, UserId by) {
        table.close(practice, companies, "CANCELLED", Optional.of(by));
    }
}
