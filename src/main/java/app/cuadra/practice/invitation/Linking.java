package app.cuadra.practice.invitation;

import static java.util.Objects.requireNonNull;

import app.cuadra.company.Companies;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.client.Moves;
import app.cuadra.practice.client.Moves.Expected;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.invitation.InvitationTable.NewInvitation;
import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Ya usa Cuadra" (ACC-20): asks an administrator to let the firm into a company that is there already. */
@Component
class Linking {

    static final int MAX_NAME = 200;
    static final int MAX_MESSAGE = 500;

    /** So many strangers one person may write to in a day. */
    static final int MAX_A_DAY = 200;

    private final Companies companies;
    private final Countries countries;
    private final Clients clients;
    private final Moves moves;
    private final InvitationTable table;

    Linking(Companies companies, Countries countries, Clients clients, Moves moves, InvitationTable table) {
        this.companies = companies;
        this.countries = countries;
        this.clients = clients;
        this.moves = moves;
        this.table = table;
    }

    /**
     * Invites.
     *
     * @throws Refused with the problem of each field, or {@code clientInvitation.tooMany}
     */
    @Transactional
    public void invite(Firm firm, LinkingForm form, UserId by) {
        var country = countries.get(new CountryCode(firm.country()));
        var checks = new Checks();
        var name = checks.read("name", () -> Text.required(form.name(), MAX_NAME));
        var email = checks.read("email", () -> new Email(form.email()));
        var message = checks.read("message", () -> Text.optional(form.message(), MAX_MESSAGE));
        var taxId = form.taxId().isBlank() ? null : checks.read("taxId", () -> country.taxpayer(form.taxId()));
        if (taxId != null) {
            checks.that(
                    clients.existing(firm.id(), country.code(), List.of(taxId)).isEmpty(),
                    "taxId",
                    "client.alreadyYours");
        }
        checks.orRefuse();
        refuseTooMany(firm, by);
        var standIn = companies.standIn();
        moves.expect(
                firm.id(),
                new Expected(
                        standIn,
                        requireNonNull(name),
                        firm.country(),
                        taxId == null ? "" : taxId.formatted(),
                        taxId == null ? "" : taxId.searchKey()),
                by);
        table.addAll(
                firm.id(),
                List.of(new NewInvitation(
                        standIn,
                        InvitationKind.LINK,
                        requireNonNull(email),
                        Optional.empty(),
                        name,
                        requireNonNull(message),
                        Messages.closest(country.languages().getFirst()).getLanguage())),
                by);
    }

    /** Throws {@code clientInvitation.tooMany} when this person has written to too many strangers today. */
    void refuseTooMany(Firm firm, UserId by) {
        if (table.countSince(firm.id(), by, InvitationKind.LINK, Duration.ofDays(1)) >= MAX_A_DAY) {
            throw Refused.because("clientInvitation.tooMany");
        }
    }
}
