package app.cuadra.practice.invitation;

import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.practice.client.ClientList;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.client.Moves;
import app.cuadra.practice.client.Status;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.invitation.InvitationTable.NewInvitation;
import app.cuadra.values.Checks;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Invitar de nuevo" and taking an invitation back; also the first one to the owner of a company without any (ACC-22). */
@Component
class Again {

    private final ClientList clients;
    private final Moves moves;
    private final InvitationTable table;
    private final Linking linking;
    private final Countries countries;

    Again(ClientList clients, Moves moves, InvitationTable table, Linking linking, Countries countries) {
        this.clients = clients;
        this.moves = moves;
        this.table = table;
        this.linking = linking;
        this.countries = countries;
    }

    /**
     * What may be asked of whom.
     *
     * @param fixed true when the address cannot be another: a user was made for it
     */
    record Asked(
            ClientList.Row client,
            InvitationKind kind,
            String email,
            String message,
            boolean fixed,
            Optional<UserId> made) {}

    /**
     * What an invitation of this client would be now.
     *
     * @throws Refused {@code clientInvitation.notNeeded} when the company is linked and has somebody of its own
     */
    @Transactional(readOnly = true)
    public Asked asked(PracticeId practice, CompanyId company) {
        var client = client(practice, company);
        var last = table.last(practice, company);
        var email = last.map(InvitationTable.Last::email).orElse("");
        var message = last.map(InvitationTable.Last::message).orElse("");
        if (!client.credential().equals("NONE") && client.enterable()) {
            return new Asked(client, InvitationKind.HANDOVER, email, message, false, Optional.empty());
        }
        if (client.status() == Status.LINKED) {
            throw Refused.because("clientInvitation.notNeeded");
        }
        var made = last.filter(_ -> client.enterable()).map(InvitationTable.Last::client);
        return made.isPresent()
                ? new Asked(client, InvitationKind.ACTIVATE, email, "", true, made.map(UserId::new))
                : new Asked(client, InvitationKind.LINK, email, message, false, Optional.empty());
    }

    /** Invites; an earlier letter is void from now on. */
    @Transactional
    public void invite(Firm firm, CompanyId company, AgainForm form, UserId by) {
        var asked = asked(firm.id(), company);
        var checks = new Checks();
        var email = checks.read("email", () -> new Email(asked.fixed() ? asked.email() : form.email()));
        var message = checks.read("message", () -> Text.optional(form.message(), Linking.MAX_MESSAGE));
        checks.orRefuse();
        if (asked.kind() == InvitationKind.LINK) {
            linking.refuseTooMany(firm, by);
        }
        var country = countries.get(new CountryCode(asked.client().country()));
        table.close(firm.id(), List.of(company), "REPLACED", Optional.of(by));
        moves.move(firm.id(), List.of(company), LinkState.PENDING, Optional.of(by));
        table.addAll(
                firm.id(),
                List.of(new NewInvitation(
                        company,
                        asked.kind(),
                        Objects.requireNonNull(email),
                        asked.made(),
                        asked.client().name(),
                        Objects.requireNonNull(message),
                        Messages.closest(country.languages().getFirst()).getLanguage())),
                by);
    }

    /**
     * Takes the open invitation back. A company that the firm created stays its client, as before it was sent.
     *
     * @throws Refused {@code clientInvitation.notOpen} when there is none that can be
     */
    @Transactional
    public void cancel(PracticeId practice, CompanyId company, UserId by) {
        var client = client(practice, company);
        var created = client.enterable();
        if (client.status() != Status.PENDING || created && client.credential().equals("NONE")) {
            throw Refused.because("clientInvitation.notOpen");
        }
        table.close(practice, List.of(company), "CANCELLED", Optional.of(by));
        moves.move(practice, List.of(company), created ? LinkState.LINKED : LinkState.CANCELLED, Optional.of(by));
    }

    private ClientList.Row client(PracticeId practice, CompanyId company) {
        return clients.of(practice, List.of(company)).stream().findFirst().orElseThrow(() -> new NotFound("client"));
    }
}
