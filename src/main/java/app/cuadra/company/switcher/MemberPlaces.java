package app.cuadra.company.switcher;

import app.cuadra.company.CompanyState;
import app.cuadra.company.Recents;
import app.cuadra.company.plan.Plans;
import app.cuadra.country.CountryCode;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import app.cuadra.web.Place;
import app.cuadra.web.PlaceSource;
import app.cuadra.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The companies in which a person is a member (HUB-2); a firm's clients are offered by the firm. */
@Component
@Order(20)
class MemberPlaces implements PlaceSource, Recents {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Plans plans;

    MemberPlaces(JdbcClient jdbc, Tenancy tenancy, Plans plans) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> places(Viewer viewer, String text, int limit) {
        return tenancy.within(
                viewer.id(),
                () -> jdbc.sql("""
                                select c.id, c.name, c.identification, c.state, c.trial_ends_on, c.country
                                from membership m
                                join company c on c.id = m.company_id
                                left join recent_company r on r.company_id = m.company_id and r.user_id = m.user_id
                                where m.user_id = :user and m.state = 'ACTIVE'
                                  and (search_key(c.name) like '%' || search_key(:text) || '%'
                                       or search_key(c.identification) like '%' || search_key(:text) || '%')
                                order by r.entered_at desc nulls last, c.name, c.id
                                limit :limit
                                """)
                        .param("user", viewer.id().value())
                        .param("text", text)
                        .param("limit", limit)
                        .query((row, _) -> place(row))
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Place> at(Viewer viewer, String path) {
        var parts = path.split("/", 4);
        if (parts.length < 3 || !parts[1].equals("empresa") || !parts[2].matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return tenancy.within(
                viewer.id(),
                () -> jdbc.sql("""
                                select c.id, c.name, c.identification, c.state, c.trial_ends_on, c.country
                                from membership m
                                join company c on c.id = m.company_id
                                where m.company_id = :company and m.user_id = :user and m.state = 'ACTIVE'
                                """)
                        .param("company", Long.parseLong(parts[2]))
                        .param("user", viewer.id().value())
                        .query((row, _) -> place(row))
                        .optional());
    }

    private Place place(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new Place(
                Place.Kind.COMPANY,
                id,
                "/empresa/" + id,
                row.getString("name"),
                row.getString("identification"),
                plans.shown(plans.now(
                        CompanyState.valueOf(row.getString("state")),
                        row.getObject("trial_ends_on", LocalDate.class),
                        new CountryCode(row.getString("country")))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CompanyId> of(UserId user, int limit) {
        return tenancy.within(
                user,
                () -> jdbc.sql("""
                                select company_id from recent_company where user_id = :user
                                order by entered_at desc, company_id limit :limit
                                """)
                        .param("user", user.value())
                        .param("limit", limit)
                        .query((row, _) -> new CompanyId(row.getLong(1)))
                        .list());
    }
}
