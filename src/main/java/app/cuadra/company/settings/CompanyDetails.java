package app.cuadra.company.settings;

import app.cuadra.company.CompanyChanged;
import app.cuadra.company.register.KnownIdentifications;
import app.cuadra.company.register.KnownIdentifications.Known;
import app.cuadra.platform.AuditTrail;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Stale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a company says of itself: looked up and changed as a whole (HUB-10). */
@Component
public class CompanyDetails {

    private final DetailsTable details;
    private final KnownIdentifications identifications;
    private final Lists lists;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    CompanyDetails(
            DetailsTable details,
            KnownIdentifications identifications,
            Lists lists,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.details = details;
        this.identifications = identifications;
        this.lists = lists;
        this.events = events;
        this.audit = audit;
    }

    /** The company's details; the caller has been let into it. */
    @Transactional(readOnly = true)
    public Details get(CompanyId company) {
        return details.get(company);
    }

    /**
     * Saves what was typed.
     *
     * @param version the one the form was opened on
     * @param typed by the keys of the country's fields
     * @throws app.cuadra.values.Refused with the problem of each field
     * @throws Stale when somebody else saved since
     */
    @Transactional
    public void save(CompanyId company, int version, Map<String, List<String>> typed) {
        var before = details.get(company);
        var after = DetailsReading.details(version, before.country(), lists, typed);
        if (!details.save(company, after)) {
            throw new Stale("company details");
        }
        recount(before, after);
        record(company, before, after);
        events.publishEvent(new CompanyChanged(company));
    }

    /** Only what changed is written down, as it was and as it is now. */
    private void record(CompanyId company, Details before, Details after) {
        var keys = new HashSet<>(before.values().keySet());
        keys.addAll(after.values().keySet());
        keys.removeIf(key -> before.values(key).equals(after.values(key)));
        if (!keys.isEmpty()) {
            audit.record(
                    company,
                    new AuditTrail.Entry(
                            "company.detailsChanged", after.name(), only(keys, before), only(keys, after)));
        }
    }

    private static Map<String, String> only(Set<String> keys, Details details) {
        var values = new HashMap<String, String>();
        for (var key : keys) {
            values.put(key, String.join(", ", details.values(key)));
        }
        return values;
    }

    private void recount(Details before, Details after) {
        var was = known(before);
        var is = known(after);
        if (!was.equals(is)) {
            if (!was.isEmpty()) {
                identifications.take(was);
            }
            identifications.add(is);
        }
    }

    private static List<Known> known(Details details) {
        return details.taxId().stream()
                .map(taxId -> Known.of(details.country().code(), taxId))
                .toList();
    }
}
