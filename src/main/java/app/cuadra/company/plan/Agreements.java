package app.cuadra.company.plan;

import app.cuadra.company.CompanyChanged;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Choosing a plan of those that are offered (COM-30), on record. */
@Component
class Agreements {

    private final AgreementTable table;
    private final Catalogue catalogue;
    private final Plans plans;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Agreements(
            AgreementTable table,
            Catalogue catalogue,
            Plans plans,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.table = table;
        this.catalogue = catalogue;
        this.plans = plans;
        this.audit = audit;
        this.events = events;
    }

    /** What the company has agreed to, if anything. */
    @Transactional(readOnly = true)
    public Optional<Agreement> find(CompanyId company) {
        return table.find(company);
    }

    /**
     * Chooses a plan, from this moment on; the company's books can be written again.
     *
     * @param key of an {@link Offer} in the company's country
     */
    @Transactional
    public void choose(CompanyId company, String key, UserId by) {
        var held = table.hold(company);
        var offer = catalogue
                .offer(held.country(), key)
                .filter(_ -> plans.on())
                .orElseThrow(() -> Refused.because("subscription.planUnknown").at("plan"));
        refuseTooMany(company, offer.people());
        var before = table.find(company);
        table.save(company, Agreement.of(offer, plans.today(held.country()), Optional.empty()), by);
        table.activate(company);
        audit.record(
                company,
                new Entry(
                        "subscription.chosen",
                        held.name(),
                        before.map(Agreement::terms).orElse(Map.of()),
                        Agreement.of(offer, held.trialEndsOn(), Optional.empty())
                                .terms()));
        events.publishEvent(new CompanyChanged(company));
    }

    /** Nobody is put out because of a plan. */
    void refuseTooMany(CompanyId company, Optional<Integer> most) {
        var people = table.people(company);
        if (most.filter(limit -> limit < people).isPresent()) {
            throw Refused.because("subscription.tooManyPeople", Map.of("people", people, "most", most.get()))
                    .at("plan");
        }
    }
}
