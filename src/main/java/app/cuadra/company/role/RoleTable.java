package app.cuadra.company.role;

import app.cuadra.company.OwnRole;
import app.cuadra.company.Permission;
import app.cuadra.values.CompanyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code own_role}, and who uses which role. */
@Component
class RoleTable {

    private final JdbcClient jdbc;

    RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An own role and how often it was saved: a form is held to it. */
    record Saved(OwnRole role, int version) {}

    List<OwnRole> all(CompanyId company) {
        return jdbc.sql("""
                        select id as own_id, name as own_name, permissions as own_permissions
                        from own_role where company_id = :company order by lower(name), id
                        """)
                .param("company", company.value())
                .query((row, _) -> RoleColumns.readOwn(row))
                .list();
    }

    Optional<Saved> find(CompanyId company, long id) {
        return jdbc.sql("""
                        select id as own_id, name as own_name, permissions as own_permissions, version
                        from own_role where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> new Saved(RoleColumns.readOwn(row), row.getInt("version")))
                .optional();
    }

    boolean named(CompanyId company, String name, long otherThan) {
        return jdbc.sql("""
                        select exists (
                            select from own_role
                            where company_id = :company and lower(name) = lower(:name) and id <> :id)
                        """)
                .param("company", company.value())
                .param("name", name)
                .param("id", otherThan)
                .query(Boolean.class)
                .single();
    }

    void add(CompanyId company, String name, Set<Permission> permissions) {
        jdbc.sql("""
                        insert into own_role (company_id, name, permissions) values (:company, :name, :permissions)
                        """)
                .param("company", company.value())
                .param("name", name)
                .param("permissions", texts(permissions))
                .update();
    }

    /** False when somebody else saved it since. */
    boolean change(CompanyId company, long id, int version, String name, Set<Permission> permissions) {
        return jdbc.sql("""
                                update own_role set name = :name, permissions = :permissions, version = version + 1
                                where company_id = :company and id = :id and version = :version
                                """)
                        .param("name", name)
                        .param("permissions", texts(permissions))
                        .param("company", company.value())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Removes the role; the keys of whoever has it refuse that. */
    void remove(CompanyId company, long id) {
        jdbc.sql("""
                        delete from company_invitation
                        where company_id = :company and num_nonnulls(withdrawn_at, accepted_at) > 0
                          and (own_role_id = :id or id in (
                              select s.invitation_id from invitation_solution_role s
                              where s.company_id = :company and s.own_role_id = :id))
                        """).param("company", company.value()).param("id", id).update();
        jdbc.sql("""
                        delete from own_role where company_id = :company and id = :id
                        """).param("company", company.value()).param("id", id).update();
    }

    /** How many people have each role, and open invitations promise it, by {@link app.cuadra.company.CompanyRole#key()}. */
    Map<String, Integer> uses(CompanyId company) {
        var uses = new HashMap<String, Integer>();
        jdbc.sql("""
                        select coalesce(role, own_role_id::text) as role, count(distinct who) as uses
                        from (
                            select role, own_role_id, 'user ' || user_id as who from membership
                            where company_id = :company
                            union all
                            select role, own_role_id, 'user ' || user_id from solution_role
                            where company_id = :company
                            union all
                            select i.role, i.own_role_id, 'invitation ' || i.id from company_invitation i
                            where i.company_id = :company and i.withdrawn_at is null and i.accepted_at is null
                            union all
                            select s.role, s.own_role_id, 'invitation ' || i.id from invitation_solution_role s
                            join company_invitation i on i.company_id = s.company_id and i.id = s.invitation_id
                            where s.company_id = :company and i.withdrawn_at is null and i.accepted_at is null
                        ) used
                        group by 1
                        """)
                .param("company", company.value())
                .query((row, _) -> uses.put(row.getString("role"), row.getInt("uses")))
                .list();
        return uses;
    }

    private static String[] texts(Set<Permission> permissions) {
        return permissions.stream().map(Permission::text).sorted().toArray(String[]::new);
    }
}
