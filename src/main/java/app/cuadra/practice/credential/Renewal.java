package app.cuadra.practice.credential;

import app.cuadra.identity.Users;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.Clients;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives automatic credentials new passwords. Only their hash is kept, so that each is seen once; the earlier password and
 * the sessions it opened end.
 */
@Component
class Renewal {

    private final CredentialTable credentials;
    private final ObjectProvider<Users> users;
    private final Clients clients;
    private final AuditTrail audit;
    private final Tenancy tenancy;

    Renewal(
            CredentialTable credentials,
            ObjectProvider<Users> users,
            Clients clients,
            AuditTrail audit,
            Tenancy tenancy) {
        this.credentials = credentials;
        this.users = users;
        this.clients = clients;
        this.audit = audit;
        this.tenancy = tenancy;
    }

    /**
     * Those of the chosen clients that have an automatic credential.
     *
     * @throws Refused {@code credential.none} when none has
     */
    @Transactional(readOnly = true)
    public List<Credential> of(PracticeId practice, Set<CompanyId> companies) {
        var found = credentials.of(practice, companies);
        if (found.isEmpty()) {
            throw Refused.because("credential.none");
        }
        return found;
    }

    /** Throws a {@link NotFound} when this is no client of the firm at all. */
    @Transactional(readOnly = true)
    public void mustBeClient(PracticeId practice, CompanyId company) {
        if (!credentials.isClient(practice, company)) {
            throw new NotFound("client");
        }
    }

    /** Makes the new passwords; each company's trail says who did. */
    @Transactional
    public List<NewPassword> renew(PracticeId practice, Set<CompanyId> companies) {
        var found = of(practice, companies);
        var ids = found.stream().map(Credential::user).toList();
        var logins = users.getObject().logins(ids);
        var passwords = users.getObject().issuePasswords(ids);
        clients.credentialsIssued(
                practice, found.stream().map(Credential::company).toList());
        var entries = found.stream()
                .map(credential -> new AuditTrail.Of(
                        credential.company(),
                        AuditTrail.Entry.of("credential.renewed", logins.getOrDefault(credential.user(), ""))))
                .toList();
        tenancy.across(found.stream().map(Credential::company).toList(), () -> {
            audit.recordAll(entries);
            return entries;
        });
        return IntStream.range(0, found.size())
                .mapToObj(i -> new NewPassword(found.get(i), logins.getOrDefault(ids.get(i), ""), passwords.get(i)))
                .toList();
    }
}
