package app.cuadra.company.people;

import app.cuadra.company.CompanyRole;
import app.cuadra.company.Grant;
import app.cuadra.company.Permissions;
import app.cuadra.company.role.RoleColumns;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code membership} and {@code solution_role}. */
@Component
class PeopleTable {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Clock clock;

    PeopleTable(JdbcClient jdbc, Permissions permissions, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** A row, with the roles that differ by solution. */
    record Member(UserId user, Grant grant, boolean active, Optional<Instant> lastEntry) {}

    private record Row(
            UserId user,
            CompanyRole role,
            boolean active,
            @Nullable OffsetDateTime lastEntry) {}

    /** Everybody, or only one person: {@code user} is 0 for everybody. */
    List<Member> members(CompanyId company, long user) {
        var differing = permissions.solutions().isEmpty()
                ? Map.<UserId, Map<String, CompanyRole>>of()
                : inSolutions(company, user);
        return jdbc
                .sql("""
                        select m.user_id, m.role, m.state, r.entered_at, o.id as own_id, o.name as own_name,
                               o.permissions as own_permissions
                        from membership m
                        left join own_role o on o.company_id = m.company_id and o.id = m.own_role_id
                        left join recent_company r on r.company_id = m.company_id and r.user_id = m.user_id
                        where m.company_id = :company and (:user = 0 or m.user_id = :user)
                        """)
                .param("company", company.value())
                .param("user", user)
                .query((row, _) -> new Row(
                        new UserId(row.getLong("user_id")),
                        RoleColumns.read(row),
                        row.getString("state").equals("ACTIVE"),
                        row.getObject("entered_at", OffsetDateTime.class)))
                .list()
                .stream()
                .map(row -> new Member(
                        row.user(),
                        new Grant(row.role(), differing.getOrDefault(row.user(), Map.of())),
                        row.active(),
                        Optional.ofNullable(row.lastEntry()).map(OffsetDateTime::toInstant)))
                .toList();
    }

    private Map<UserId, Map<String, CompanyRole>> inSolutions(CompanyId company, long user) {
        var differing = new HashMap<UserId, Map<String, CompanyRole>>();
        jdbc.sql("""
                        select s.user_id, s.solution, s.role, o.id as own_id, o.name as own_name,
                               o.permissions as own_permissions
                        from solution_role s
                        left join own_role o on o.company_id = s.company_id and o.id = s.own_role_id
                        where s.company_id = :company and (:user = 0 or s.user_id = :user)
                        """)
                .param("company", company.value())
                .param("user", user)
                .query((row, _) -> differing
                        .computeIfAbsent(new UserId(row.getLong("user_id")), _ -> new HashMap<>())
                        .put(row.getString("solution"), RoleColumns.read(row)))
                .list();
        return differing;
    }

    /** Makes somebody a member; false when they are one. */
    boolean add(CompanyId company, UserId user, Grant grant) {
        var added = jdbc.sql("""
                                insert into membership (company_id, user_id, role, own_role_id, since)
                                values (:company, :user, :role, :own, :now)
                                on conflict (company_id, user_id) do nothing
                                """)
                        .param("company", company.value())
                        .param("user", user.value())
                        .param("role", RoleColumns.builtIn(grant.role()))
                        .param("own", RoleColumns.own(grant.role()))
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (added) {
            addInSolutions(company, user, grant);
        }
        return added;
    }

    void change(CompanyId company, UserId user, Grant grant) {
        jdbc.sql("""
                        update membership set role = :role, own_role_id = :own
                        where company_id = :company and user_id = :user
                        """)
                .param("role", RoleColumns.builtIn(grant.role()))
                .param("own", RoleColumns.own(grant.role()))
                .param("company", company.value())
                .param("user", user.value())
                .update();
        jdbc.sql("""
                        delete from solution_role where company_id = :company and user_id = :user
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .update();
        addInSolutions(company, user, grant);
    }

    private void addInSolutions(CompanyId company, UserId user, Grant grant) {
        grant.inSolutions()
                .forEach((solution, role) -> jdbc.sql("""
                        insert into solution_role (company_id, user_id, solution, role, own_role_id)
                        values (:company, :user, :solution, :role, :own)
                        """)
                        .param("company", company.value())
                        .param("user", user.value())
                        .param("solution", solution)
                        .param("role", RoleColumns.builtIn(role))
                        .param("own", RoleColumns.own(role))
                        .update());
    }

    /** False when they were so already. */
    boolean activate(CompanyId company, UserId user, boolean active) {
        return jdbc.sql("""
                                update membership set state = :state
                                where company_id = :company and user_id = :user and state <> :state
                                """)
                        .param("state", active ? "ACTIVE" : "DISABLED")
                        .param("company", company.value())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /** False when they were gone already. */
    boolean remove(CompanyId company, UserId user) {
        jdbc.sql("""
                        delete from recent_company where company_id = :company and user_id = :user
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .update();
        return jdbc.sql("""
                                delete from membership where company_id = :company and user_id = :user
                                """)
                        .param("company", company.value())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /** Takes back what somebody who may no longer ask anybody in has asked; how many invitations that were. */
    int withdrawInvitations(CompanyId company, UserId by) {
        return jdbc.sql("""
                        update company_invitation set withdrawn_at = :now
                        where company_id = :company and created_by = :by
                          and withdrawn_at is null and accepted_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("company", company.value())
                .param("by", by.value())
                .update();
    }

    int count(CompanyId company) {
        return jdbc.sql("""
                        select count(*) from membership where company_id = :company
                        """)
                .param("company", company.value())
                .query(Integer.class)
                .single();
    }
}
