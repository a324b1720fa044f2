package app.cuadra.company.access;

import app.cuadra.company.AccessPath;
import app.cuadra.company.CompanyRole;
import app.cuadra.company.Grant;
import app.cuadra.company.role.RoleColumns;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way into a company of those who are its own people. */
@Component
class Memberships implements AccessPath {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    Memberships(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    private record Given(String solution, CompanyRole role) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Grant> grant(UserId user, CompanyId company) {
        var given = tenancy.within(user, () -> given(user, company));
        return given.stream()
                .filter(one -> one.solution().isEmpty())
                .findFirst()
                .map(one -> new Grant(
                        one.role(),
                        given.stream()
                                .filter(other -> !other.solution().isEmpty())
                                .collect(Collectors.toMap(Given::solution, Given::role))));
    }

    /** The default role, with no solution, and those that differ: what changes in the tables counts at once. */
    private List<Given> given(UserId user, CompanyId company) {
        return jdbc.sql("""
                        select given.solution, given.role, o.id as own_id, o.name as own_name,
                               o.permissions as own_permissions
                        from membership m
                        cross join lateral (
                            select '' as solution, m.role, m.own_role_id
                            union all
                            select s.solution, s.role, s.own_role_id from solution_role s
                            where s.company_id = m.company_id and s.user_id = m.user_id
                        ) given
                        left join own_role o on o.company_id = m.company_id and o.id = given.own_role_id
                        where m.company_id = :company and m.user_id = :user and m.state = 'ACTIVE'
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .query((row, _) -> new Given(row.getString("solution"), RoleColumns.read(row)))
                .list();
    }
}
