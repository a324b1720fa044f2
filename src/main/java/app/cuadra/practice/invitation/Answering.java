package app.cuadra.practice.invitation;

import app.cuadra.company.Administrators;
import app.cuadra.company.Companies.Company;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.client.Moves;
import app.cuadra.practice.invitation.InvitationAnswers.Invitation;
import app.cuadra.practice.invitation.InvitationAnswers.Standing;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The client's answer. Whoever holds the link received the mail: that is all that is asked of the client for whom company
 * and user were made, and of whoever rejects. Who becomes the owner of a company, or lets a firm into their own, is signed
 * in.
 */
@Component
class Answering {

    private final InvitationAnswers table;
    private final Tenancy tenancy;
    private final Moves moves;
    private final Administrators administrators;

    Answering(InvitationAnswers table, Tenancy tenancy, Moves moves, Administrators administrators) {
        this.table = table;
        this.tenancy = tenancy;
        this.moves = moves;
        this.administrators = administrators;
    }

    /** Which invitation a link in a mail leads to. */
    @Transactional(readOnly = true)
    public Invitation open(InvitationLink link) {
        return tenancy.onBehalfOf(link.practice(), () -> table.find(link));
    }

    /** The invitation that this browser has opened. */
    @Transactional(readOnly = true)
    public Invitation find(OpenInvitation open) {
        return tenancy.onBehalfOf(open.practice(), () -> table.find(open));
    }

    /** The companies into which this person may let the firm: their own, or the one that is invited again. */
    @Transactional(readOnly = true)
    public List<Company> choices(Invitation invitation, UserId person) {
        return administrators.companies(person).stream()
                .filter(company -> invitation.standIn() || company.id().equals(invitation.company()))
                .toList();
    }

    /** The client for whom all was made accepts. */
    @Transactional
    public void activate(OpenInvitation open) {
        tenancy.onBehalfOf(open.practice(), () -> {
            var invitation = stillOpen(open, InvitationKind.ACTIVATE);
            var client = invitation.client();
            move(open, invitation, LinkState.LINKED, client);
            table.answer(open, "ACCEPTED", client);
            return open;
        });
    }

    /** A person becomes the owner of the company; its automatic credential ends. */
    @Transactional
    public CompanyId takeOver(OpenInvitation open, Viewer owner, boolean withOtherAddress) {
        return tenancy.onBehalfOf(open.practice(), () -> {
            var invitation = stillOpen(open, InvitationKind.HANDOVER);
            refuseUnlessAddressed(invitation, owner, withOtherAddress);
            var credential = invitation.credential().orElseThrow(() -> Refused.because("clientInvitation.over"));
            administrators.handOver(invitation.company(), owner.id(), credential);
            move(open, invitation, LinkState.LINKED, Optional.of(owner.id()));
            moves.handedOver(open.practice(), invitation.company());
            table.answer(open, "ACCEPTED", Optional.of(owner.id()));
            return invitation.company();
        });
    }

    /** An administrator lets the firm into the company they choose (ACC-20). */
    @Transactional
    public CompanyId letIn(OpenInvitation open, Viewer administrator, CompanyId company, boolean withOtherAddress) {
        return tenancy.onBehalfOf(open.practice(), () -> {
            var invitation = stillOpen(open, InvitationKind.LINK);
            var chosen = choices(invitation, administrator.id()).stream()
                    .filter(own -> own.id().equals(company))
                    .findFirst()
                    .orElseThrow(() -> new Refused(List.of(Problem.of("clientInvitation.notYours", "company"))));
            refuseUnlessAddressed(invitation, administrator, withOtherAddress);
            moves.become(open.practice(), invitation.company(), chosen, administrator.id());
            table.answer(open, "ACCEPTED", Optional.of(administrator.id()));
            return chosen.id();
        });
    }

    /** Says no. The firm that made the company is shut out by its own client; by others only its invitation ends. */
    @Transactional
    public void reject(OpenInvitation open, Optional<UserId> person) {
        tenancy.onBehalfOf(open.practice(), () -> {
            var invitation = stillOpen(open, null);
            var by = invitation.client().or(() -> person);
            move(open, invitation, LinkState.REJECTED, by);
            table.answer(open, "REJECTED", by);
            return open;
        });
    }

    private void move(OpenInvitation open, Invitation invitation, LinkState next, Optional<UserId> by) {
        if (moves.move(open.practice(), List.of(invitation.company()), next, by).isEmpty()) {
            throw Refused.because("clientInvitation.over");
        }
    }

    /** Locks it, so that of two who answer at once one is told that it is over. */
    private Invitation stillOpen(OpenInvitation open, @Nullable InvitationKind kind) {
        table.lock(open);
        var invitation = table.find(open);
        if (invitation.standing() != Standing.OPEN || kind != null && invitation.kind() != kind) {
            throw Refused.because("clientInvitation.over");
        }
        return invitation;
    }

    /** Somebody may answer from another address than the one that was written to, if they say that they mean it. */
    private static void refuseUnlessAddressed(Invitation invitation, Viewer person, boolean withOtherAddress) {
        if (!person.login().contains("@")) {
            throw Refused.because("clientInvitation.noPerson");
        }
        if (!withOtherAddress && !new Email(person.login()).value().equals(invitation.email())) {
            throw new Refused(List.of(Problem.of("clientInvitation.otherAddress", "other")));
        }
    }
}
