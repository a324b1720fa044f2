package app.cuadra.company.register;

import app.cuadra.company.Companies;
import app.cuadra.company.register.KnownIdentifications.Known;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Stale;
import app.cuadra.values.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The companies of this installation. */
@Component
class Register implements Companies {

    private final CompanyTable companies;
    private final KnownIdentifications identifications;
    private final Founding founding;
    private final Tenancy tenancy;
    private final AuditTrail audit;

    Register(
            CompanyTable companies,
            KnownIdentifications identifications,
            Founding founding,
            Tenancy tenancy,
            AuditTrail audit) {
        this.companies = companies;
        this.identifications = identifications;
        this.founding = founding;
        this.tenancy = tenancy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public CompanyId standIn() {
        return companies.newIds(1).getFirst();
    }

    @Override
    @Transactional
    public CompanyId found(NewCompany company, UserId by) {
        return foundAll(List.of(company), by).getFirst();
    }

    @Override
    @Transactional
    public List<CompanyId> foundAll(List<NewCompany> newCompanies, UserId by) {
        identifications.add(newCompanies.stream()
                .flatMap(company -> known(company).stream())
                .toList());
        return insert(newCompanies, by);
    }

    @Override
    @Transactional
    public List<Optional<CompanyId>> foundFree(List<NewCompany> newCompanies, UserId by) {
        var free = new HashSet<>(identifications.claim(newCompanies.stream()
                .flatMap(company -> known(company).stream())
                .toList()));
        // Each claim is for one company, should the list name an identification twice.
        var founded = newCompanies.stream()
                .map(company -> known(company).map(free::remove).orElse(true))
                .toList();
        var ids = insert(
                        IntStream.range(0, newCompanies.size())
                                .filter(founded::get)
                                .mapToObj(newCompanies::get)
                                .toList(),
                        by)
                .iterator();
        return founded.stream()
                .map(yes -> yes ? Optional.of(ids.next()) : Optional.<CompanyId>empty())
                .toList();
    }

    private static Optional<Known> known(NewCompany company) {
        return company.taxId().map(taxId -> Known.of(company.country(), taxId));
    }

    private List<CompanyId> insert(List<NewCompany> newCompanies, UserId by) {
        if (newCompanies.isEmpty()) {
            return List.of();
        }
        var rows = newCompanies.stream().map(founding::row).toList();
        var ids = companies.newIds(rows.size());
        var now = founding.now();
        return tenancy.across(ids, () -> {
            companies.insert(ids, rows, by, now);
            companies.insertAdministrators(ids, rows, now);
            audit.recordAll(IntStream.range(0, rows.size())
                    .mapToObj(i -> new AuditTrail.Of(ids.get(i), rows.get(i).audited()))
                    .toList());
            return ids;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Company get(CompanyId company) {
        return companies.get(List.of(company)).stream().findFirst().orElseThrow(() -> new NotFound("company"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Company> getAll(Collection<CompanyId> asked) {
        return asked.isEmpty() ? List.of() : tenancy.across(asked, () -> companies.get(asked));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<TaxId> taken(CountryCode country, Collection<TaxId> taxIds) {
        return taxIds.isEmpty() ? Set.of() : identifications.taken(country, taxIds);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CompanyId> untouched(Collection<CompanyId> asked) {
        return asked.isEmpty() ? Set.of() : tenancy.across(asked, () -> Set.copyOf(companies.untouched(asked)));
    }

    @Override
    @Transactional
    public void remove(Collection<CompanyId> untouched, UserId by) {
        if (untouched.isEmpty()) {
            return;
        }
        var removed = tenancy.across(untouched, () -> {
            var gone = companies.removeUntouched(untouched);
            audit.recordAll(gone.stream()
                    .map(company ->
                            new AuditTrail.Of(company.id(), AuditTrail.Entry.of("company.removed", company.name())))
                    .toList());
            return gone;
        });
        if (removed.size() != new HashSet<>(untouched).size()) {
            throw new Stale("a company to be removed is in use by now");
        }
        identifications.take(removed.stream()
                .filter(company -> !company.number().isEmpty())
                .map(company -> new Known(company.country(), company.type(), company.number()))
                .toList());
    }
}
