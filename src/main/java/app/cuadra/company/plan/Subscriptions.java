package app.cuadra.company.plan;

import app.cuadra.company.CompanyChanged;
import app.cuadra.company.CompanyState;
import app.cuadra.company.Subscribed;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.platform.JobGate;
import app.cuadra.values.CompanyId;
import app.cuadra.values.ReadOnly;
import app.cuadra.values.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How companies stand, and the way into consultation mode and out of it; in the company's scope. */
@Component
public class Subscriptions implements JobGate, Subscribed {

    private final SubscriptionTable table;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Subscriptions(SubscriptionTable table, AuditTrail audit, ApplicationEventPublisher events) {
        this.table = table;
        this.audit = audit;
        this.events = events;
    }

    /** The company's; page and banner of one request ask the database once. */
    @Transactional(readOnly = true)
    public Subscription of(CompanyId company) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return table.get(company);
        }
        var key = Subscription.class.getName() + company.value();
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Subscription known) {
            return known;
        }
        var read = table.get(company);
        request.setAttribute(key, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }

    @Override
    @Transactional(readOnly = true)
    public CompanyState state(CompanyId company) {
        return of(company).state();
    }

    @Override
    @Transactional(readOnly = true)
    public void mayWrite(CompanyId company) {
        table.find(company)
                .filter(found -> found.state() == CompanyState.CONSULTATION)
                .ifPresent(_ -> {
                    throw new ReadOnly("company, by a job");
                });
    }

    /** "Dejar en modo consulta"; does nothing when it is in it on purpose already. */
    @Transactional
    public void close(CompanyId company) {
        if (table.close(company)) {
            tell(company, "company.consultationBegun");
        }
    }

    /**
     * "Salir del modo consulta".
     *
     * @throws Refused {@code subscription.trialOver} when the books would stay closed all the same
     */
    @Transactional
    public void reopen(CompanyId company) {
        if (!table.reopen(company)) {
            return;
        }
        if (table.get(company).trialOver()) {
            throw Refused.because("subscription.trialOver");
        }
        tell(company, "company.consultationEnded");
    }

    private void tell(CompanyId company, String what) {
        audit.record(company, Entry.of(what, table.get(company).company()));
        events.publishEvent(new CompanyChanged(company));
    }
}
