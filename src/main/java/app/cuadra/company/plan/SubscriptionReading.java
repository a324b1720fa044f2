package app.cuadra.company.plan;

import app.cuadra.company.Companies;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Filter;
import app.cuadra.platform.AuditTrail.Recorded;
import app.cuadra.values.CompanyId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page "Suscripción" says of a company's plan. */
@Component
public class SubscriptionReading {

    /** So many changes are shown; the history has them all. */
    private static final int SHOWN = 20;

    private final Agreements agreements;
    private final Companies companies;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Plans plans;

    SubscriptionReading(
            Agreements agreements, Companies companies, Catalogue catalogue, AuditTrail audit, Plans plans) {
        this.agreements = agreements;
        this.companies = companies;
        this.catalogue = catalogue;
        this.audit = audit;
        this.plans = plans;
    }

    /**
     * A company and its plan.
     *
     * @param plans false where the operator switched plans off
     * @param agreement what the company has agreed to
     * @param name of its plan, in the reader's language; empty without one
     * @param offers what it may choose
     * @param changes the last ones, newest first
     */
    public record Read(
            boolean plans, Optional<Agreement> agreement, String name, List<Offer> offers, List<Recorded> changes) {}

    Read of(CompanyId company, Locale reader) {
        var agreed = agreements.find(company);
        return new Read(
                plans.on(),
                agreed,
                agreed.map(one -> catalogue.name(one.plan(), reader)).orElse(""),
                plans.on() ? catalogue.offers(companies.get(company).country()) : List.of(),
                changes(company));
    }

    /** The same entries as in the company's history: nothing is written down twice. */
    private List<Recorded> changes(CompanyId company) {
        return Stream.of("subscription.", "company.consultation")
                .flatMap(of -> audit.list(company, new Filter(of, null, null), 0, SHOWN).stream()
                        .filter(entry -> entry.action().startsWith(of)))
                .sorted(Comparator.comparing(Recorded::id).reversed())
                .limit(SHOWN)
                .toList();
    }
}
