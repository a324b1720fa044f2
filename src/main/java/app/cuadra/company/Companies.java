package app.cuadra.company;

import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The companies: founding them, one or hundreds at a time, and what others may know of one. */
public interface Companies {

    /**
     * A company to be founded.
     *
     * @param taxId its identification; an owner who registers has not said it yet
     * @param administrator who becomes its administrator; empty only while a practice keeps it without one (ACC-22)
     * @param phone as typed, may be empty
     * @param email of the company itself, may be empty
     * @param activity a code of the pack's economic activities (CIIU in Colombia), may be empty
     * @param responsibilities codes of the pack's tax responsibilities
     */
    record NewCompany(
            String name,
            CountryCode country,
            Optional<TaxId> taxId,
            Optional<UserId> administrator,
            String phone,
            String email,
            String activity,
            List<String> responsibilities) {}

    /**
     * What lists show of a company.
     *
     * @param identification written as its country writes it, or empty
     * @param trialEndsOn the last day of its trial, also when that is over or it has a plan by now
     */
    record Company(
            CompanyId id,
            String name,
            CountryCode country,
            String identification,
            CompanyState state,
            LocalDate trialEndsOn) {}

    /** A number that no company has or will have, for what has not been decided yet. */
    CompanyId standIn();

    /** Founds a company on its trial (COM-30); {@code by} is who does it, for the audit trail. */
    CompanyId found(NewCompany company, UserId by);

    /** Founds many in a few statements, in the same order. All of them or none. */
    List<CompanyId> foundAll(List<NewCompany> companies, UserId by);

    /**
     * Founds those whose identification no company of this installation has yet, in the same order; empty where there is
     * one. The database decides, so that of two firms that ask at the same moment one founds it and the other is told.
     */
    List<Optional<CompanyId>> foundFree(List<NewCompany> companies, UserId by);

    /** The company; the caller has been let into it. */
    Company get(CompanyId company);

    /** Several companies, for lists; the caller has been let into them or founded them. Those that are not are left out. */
    List<Company> getAll(Collection<CompanyId> companies);

    /**
     * Of these identifications, those that some company in this installation already has. Says nothing of whose company
     * it is (ACC-24).
     */
    Set<TaxId> taken(CountryCode country, Collection<TaxId> taxIds);

    /** Of these companies, those in which nobody has written anything since they were founded (ACC-26). */
    Set<CompanyId> untouched(Collection<CompanyId> companies);

    /** Removes untouched companies as a whole; their audit trail stays. */
    void remove(Collection<CompanyId> untouched, UserId by);
}
