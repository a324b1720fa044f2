package app.cuadra.api.webhook;

import app.cuadra.company.Announcement;
import app.cuadra.company.AnnouncementSource;
import app.cuadra.company.Companies;
import app.cuadra.company.CompanyChanged;
import app.cuadra.company.PersonChanged;
import app.cuadra.identity.Users;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces what changes in a company and among its people. */
@Component
@Order(10)
class CompanyAnnouncements implements AnnouncementSource {

    private static final String UPDATED = "company.updated";
    private static final String ADDED = "person.added";
    private static final String REMOVED = "person.removed";
    private static final String ROLE_CHANGED = "person.role-changed";

    private final Announcing announcing;
    private final Companies companies;
    private final Users users;

    CompanyAnnouncements(Announcing announcing, Companies companies, Users users) {
        this.announcing = announcing;
        this.companies = companies;
        this.users = users;
    }

    @Override
    public List<String> events() {
        return List.of(UPDATED, ADDED, REMOVED, ROLE_CHANGED);
    }

    /** The company's data were saved. */
    @EventListener
    @Transactional
    public void changed(CompanyChanged change) {
        var company = companies.get(change.company());
        var data = new LinkedHashMap<String, Object>();
        data.put("id", company.id().value());
        data.put("name", company.name());
        data.put("country", company.country().value());
        data.put("identification", company.identification());
        announcing.announced(new Announcement(
                company.id(), UPDATED, "company:" + company.id().value(), data));
    }

    /** Somebody came, left or has another role. */
    @EventListener
    @Transactional
    public void changed(PersonChanged change) {
        var event = switch (change.kind()) {
            case ADDED -> ADDED;
            case REMOVED -> REMOVED;
            case ROLE_CHANGED -> ROLE_CHANGED;
        };
        var data = new LinkedHashMap<String, Object>();
        data.put("id", change.person().value());
        data.put("name", users.find(change.person()).map(Users.User::name).orElse(""));
        announcing.announced(new Announcement(
                change.company(), event, "person:" + change.person().value(), data));
    }
}
