package app.cuadra.company.invitation;

import app.cuadra.company.CompanyRole;
import app.cuadra.company.Grant;
import app.cuadra.company.link.CompanyLink;
import app.cuadra.company.people.Invited.State;
import app.cuadra.company.role.RoleColumns;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code company_invitation} and {@code invitation_solution_role}. */
@Component
class CompanyInvitations {

    /** So long a withdrawn invitation is still shown. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    CompanyInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CompanyId company, InvitationForm.Invitee who, Grant grant, Locale language, UserId by) {
        var id = jdbc.sql("""
                        insert into company_invitation (
                            company_id, name, email, role, own_role_id, language, created_at, created_by)
                        values (:company, :name, :email, :role, :own, :language, :now, :by)
                        returning id
                        """)
                .param("company", company.value())
                .param("name", who.name())
                .param("email", who.email().value())
                .param("role", RoleColumns.builtIn(grant.role()))
                .param("own", RoleColumns.own(grant.role()))
                .param("language", language.getLanguage())
                .param("now", now())
                .param("by", by.value())
                .query(Long.class)
                .single();
        grant.inSolutions()
                .forEach((solution, role) -> jdbc.sql("""
                        insert into invitation_solution_role (company_id, invitation_id, solution, role, own_role_id)
                        values (:company, :invitation, :solution, :role, :own)
                        """)
                        .param("company", company.value())
                        .param("invitation", id)
                        .param("solution", solution)
                        .param("role", RoleColumns.builtIn(role))
                        .param("own", RoleColumns.own(role))
                        .update());
    }

    /** What the list of people shows: those not answered, and those withdrawn lately. */
    List<Invitation> shown(CompanyId company) {
        return jdbc.sql("""
                        select i.id, i.name, i.email, i.role, i.language, i.created_by, i.sent_at, i.expires_at,
                               i.withdrawn_at, i.accepted_at, o.id as own_id, o.name as own_name,
                               o.permissions as own_permissions
                        from company_invitation i
                        left join own_role o on o.company_id = i.company_id and o.id = i.own_role_id
                        where i.company_id = :company and i.accepted_at is null
                          and (i.withdrawn_at is null or i.withdrawn_at > :since)
                        order by i.withdrawn_at is not null, i.id desc limit 200
                        """)
                .param("company", company.value())
                .param("since", now().minus(REMEMBERED))
                .query((row, _) -> invitation(row, Map.of()))
                .list();
    }

    /** The one that waits for this address. */
    Optional<Invitation> open(CompanyId company, Email email) {
        return jdbc.sql("""
                        select id from company_invitation
                        where company_id = :company and email = :email
                          and withdrawn_at is null and accepted_at is null
                        """)
                .param("company", company.value())
                .param("email", email.value())
                .query(Long.class)
                .optional()
                .flatMap(id -> find(company, id));
    }

    /** The one of a link. */
    Optional<Long> find(CompanyLink link) {
        return jdbc.sql("""
                        select id from company_invitation where company_id = :company and secret_hash = :hash
                        """)
                .param("company", link.company().value())
                .param("hash", link.hash())
                .query(Long.class)
                .optional();
    }

    Optional<Invitation> find(CompanyId company, long id) {
        var differing = new HashMap<String, CompanyRole>();
        jdbc.sql("""
                        select s.solution, s.role, o.id as own_id, o.name as own_name, o.permissions as own_permissions
                        from invitation_solution_role s
                        left join own_role o on o.company_id = s.company_id and o.id = s.own_role_id
                        where s.company_id = :company and s.invitation_id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> differing.put(row.getString("solution"), RoleColumns.read(row)))
                .list();
        return jdbc.sql("""
                        select i.id, i.name, i.email, i.role, i.language, i.created_by, i.sent_at, i.expires_at,
                               i.withdrawn_at, i.accepted_at, o.id as own_id, o.name as own_name,
                               o.permissions as own_permissions
                        from company_invitation i
                        left join own_role o on o.company_id = i.company_id and o.id = i.own_role_id
                        where i.company_id = :company and i.id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> invitation(row, differing))
                .optional();
    }

    /** How many were sent in this company since. */
    int sent(CompanyId company, Duration since) {
        return jdbc.sql("""
                        select count(*) from company_invitation where company_id = :company and sent_at > :since
                        """)
                .param("company", company.value())
                .param("since", now().minus(since))
                .query(Integer.class)
                .single();
    }

    /** Notes a link as sent, which makes the one before void; false when the invitation is closed. */
    boolean send(CompanyId company, long id, CompanyLink link, Duration open) {
        return jdbc.sql("""
                                update company_invitation set secret_hash = :hash, sent_at = :now, expires_at = :until
                                where company_id = :company and id = :id
                                  and withdrawn_at is null and accepted_at is null
                                """)
                        .param("hash", link.hash())
                        .param("now", now())
                        .param("until", now().plus(open))
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when it is closed. */
    boolean withdraw(CompanyId company, long id) {
        return jdbc.sql("""
                                update company_invitation set withdrawn_at = :now
                                where company_id = :company and id = :id
                                  and withdrawn_at is null and accepted_at is null
                                """)
                        .param("now", now())
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Uses it up; false when somebody was first, or it is no longer good. */
    boolean accept(CompanyId company, long id) {
        return jdbc.sql("""
                                update company_invitation set accepted_at = :now
                                where company_id = :company and id = :id and expires_at > :now
                                  and withdrawn_at is null and accepted_at is null
                                """)
                        .param("now", now())
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private Invitation invitation(ResultSet row, Map<String, CompanyRole> differing) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getString("name"),
                new Email(row.getString("email")),
                new Grant(RoleColumns.read(row), differing),
                Locale.of(row.getString("language")),
                new UserId(row.getLong("created_by")),
                state(row),
                moment(row, "sent_at"),
                moment(row, "expires_at"));
    }

    private State state(ResultSet row) throws SQLException {
        if (row.getObject("accepted_at") != null) {
            return State.ACCEPTED;
        }
        if (row.getObject("withdrawn_at") != null) {
            return State.WITHDRAWN;
        }
        var until = moment(row, "expires_at");
        if (until.isEmpty()) {
            return State.WAITING;
        }
        return until.get().isAfter(clock.instant()) ? State.PENDING : State.EXPIRED;
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
