package app.cuadra.practice.load;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Country;
import app.cuadra.identity.Users;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.invitation.Invitations;
import app.cuadra.practice.invitation.Invitations.Owner;
import app.cuadra.practice.load.LoadRowTable.LoadedRow;
import app.cuadra.practice.load.LoadRowTable.ReadyRow;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes companies of rows: for each a login without a person, the company with that login as its administrator, the link,
 * and where the row has an address the invitation to its owner (ACC-25).
 */
@Component
class LoadFounding {

    private final Users users;
    private final Companies companies;
    private final Clients clients;
    private final Invitations invitations;

    LoadFounding(Users users, Companies companies, Clients clients, Invitations invitations) {
        this.users = users;
        this.companies = companies;
        this.clients = clients;
        this.invitations = invitations;
    }

    /** Sends the invitations of what was loaded, in the background. */
    void sendInvitations(PracticeId practice, UserId by) {
        invitations.sendSoon(practice, by);
    }

    /**
     * What each row became, in the same order, without those whose company somebody else founded at this very moment;
     * takes part in the caller's transaction.
     */
    List<LoadedRow> found(PracticeId practice, Country country, List<ReadyRow> rows, UserId by) {
        var language = country.languages().getFirst().getLanguage();
        var zone = country.timeZone().getId();
        var logins = users.createGenerated(rows.stream()
                .map(row -> new Users.NewLogin(row.name(), language, zone))
                .toList());
        var news = new ArrayList<NewCompany>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            news.add(company(country, rows.get(i), logins.get(i).id()));
        }
        var ids = companies.foundFree(news, by);
        var links = new ArrayList<NewLink>(rows.size());
        var loaded = new ArrayList<LoadedRow>(rows.size());
        var owners = new ArrayList<Owner>();
        var unused = new ArrayList<UserId>();
        var accountant = users.find(by).map(Users.User::login).orElse("");
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var login = logins.get(i);
            if (ids.get(i).isEmpty()) {
                unused.add(login.id());
                continue;
            }
            var id = ids.get(i).get();
            // An accountant who wrote their own address beside a client has nobody to invite.
            var invited =
                    !row.email().isBlank() && !new Email(row.email()).value().equals(accountant);
            if (invited) {
                owners.add(new Owner(id, row.name(), new Email(row.email())));
            }
            links.add(new NewLink(
                    id,
                    row.name(),
                    country.code(),
                    news.get(i).taxId(),
                    invited ? LinkState.PENDING : LinkState.LINKED,
                    Optional.of(login.id())));
            loaded.add(new LoadedRow(row.number(), row.name(), row.idNumber(), id, login.id(), login.username()));
        }
        users.removeGenerated(unused);
        clients.linkAll(practice, links, by);
        invitations.handOverAll(
                practice, owners, Messages.closest(country.languages().getFirst()), by);
        return loaded;
    }

    private static NewCompany company(Country country, ReadyRow row, UserId administrator) {
        var taxId = country.taxIdType(row.idType()).restored(row.idNumber(), row.idCheck());
        return new NewCompany(
                row.name(),
                country.code(),
                Optional.of(taxId),
                Optional.of(administrator),
                row.phone(),
                row.email(),
                "",
                List.of());
    }
}
