package app.cuadra.practice.client;

import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * The links between a firm and its client companies, one or thousands at a time. Each method works in the firm's scope
 * ({@code Tenancy}) and takes part in the caller's transaction.
 */
@NamedInterface("clients")
public interface Clients {

    /**
     * A company that the firm has just founded and takes as its client.
     *
     * @param taxId its identification; a company may not have said it yet
     * @param state {@code PENDING} when its own person is asked to accept (ACC-21), {@code LINKED} when nobody is
     * @param credential the login without a person made for it (ACC-25), if any
     */
    record NewLink(
            CompanyId company,
            String name,
            CountryCode country,
            Optional<TaxId> taxId,
            LinkState state,
            Optional<UserId> credential) {}

    /** Links companies founded by the firm. All of them or none; a few statements however many they are. */
    void linkAll(PracticeId practice, List<NewLink> links, UserId by);

    /** Of these identifications, those that are already clients of the firm (pending or linked), and since when. */
    Map<TaxId, Instant> existing(PracticeId practice, CountryCode country, Collection<TaxId> taxIds);

    /** Forgets links as if they had never been, when the load that made them is undone (ACC-26). Their history stays. */
    void unlinkAll(PracticeId practice, Collection<CompanyId> companies, UserId by);

    /** Notes that the passwords of these companies' automatic credentials have been handed out. */
    void credentialsIssued(PracticeId practice, Collection<CompanyId> companies);
}
