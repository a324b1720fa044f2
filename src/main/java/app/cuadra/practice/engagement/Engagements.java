package app.cuadra.practice.engagement;

import app.cuadra.identity.Users;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.client.Moves;
import app.cuadra.practice.firm.Firms;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The links of one company, seen from the company. */
@Component
class Engagements {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Firms firms;
    private final Moves moves;
    private final ObjectProvider<Users> users;
    private final AuditTrail audit;

    Engagements(
            JdbcClient jdbc, Tenancy tenancy, Firms firms, Moves moves, ObjectProvider<Users> users, AuditTrail audit) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.firms = firms;
        this.moves = moves;
        this.users = users;
        this.audit = audit;
    }

    private record Link(PracticeId practice, boolean open, String state, Instant since) {}

    /** The firms of this company, those with access first. */
    @Transactional(readOnly = true)
    public List<Engagement> of(CompanyId company) {
        return links(company).stream().map(link -> engagement(company, link)).toList();
    }

    /**
     * Ends a firm's access at once. Nothing of the books changes.
     *
     * @throws NotFound when that firm has none
     */
    @Transactional
    public void end(CompanyId company, PracticeId practice, UserId by) {
        if (links(company).stream().noneMatch(link -> link.practice().equals(practice) && link.open())) {
            throw new NotFound("engagement");
        }
        var name = tenancy.onBehalfOf(practice, () -> {
            moves.move(practice, List.of(company), LinkState.UNLINKED, Optional.of(by));
            return firms.get(practice).name();
        });
        audit.record(company, AuditTrail.Entry.of("company.firmLeft", name));
    }

    private List<Link> links(CompanyId company) {
        return jdbc.sql("""
                        select practice_id, enterable, state, since from client_link
                        where company_id = :company
                        order by enterable desc, since desc, practice_id
                        limit 50
                        """)
                .param("company", company.value())
                .query((row, _) -> new Link(
                        new PracticeId(row.getLong("practice_id")),
                        row.getBoolean("enterable"),
                        row.getString("state"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Engagement engagement(CompanyId company, Link link) {
        return tenancy.onBehalfOf(link.practice(), () -> {
            var people = link.open()
                    ? users.getObject().names(firms.seeing(link.practice(), company)).values().stream()
                            .sorted()
                            .toList()
                    : List.<String>of();
            return new Engagement(
                    link.practice().value(),
                    firms.get(link.practice()).name(),
                    link.open(),
                    link.state(),
                    link.since(),
                    people);
        });
    }
}
