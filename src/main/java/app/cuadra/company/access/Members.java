package app.cuadra.company.access;

import app.cuadra.company.AccessHolders;
import app.cuadra.company.Role;
import app.cuadra.identity.Users;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A company's own people, as its pages name them. */
@Component
class Members implements AccessHolders {

    private final JdbcClient jdbc;
    private final ObjectProvider<Users> users;

    Members(JdbcClient jdbc, ObjectProvider<Users> users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    private record Member(UserId user, Role role) {}

    @Override
    @Transactional(readOnly = true)
    public List<Holder> holders(CompanyId company) {
        var members = jdbc.sql("""
                        select user_id, role from membership where company_id = :company and state = 'ACTIVE'
                        """)
                .param("company", company.value())
                .query((row, _) -> new Member(new UserId(row.getLong("user_id")), Role.valueOf(row.getString("role"))))
                .list();
        var names = users.stream()
                .findFirst()
                .map(known -> known.names(members.stream().map(Member::user).toList()))
                .orElse(Map.of());
        return members.stream()
                .map(member -> new Holder(names.getOrDefault(member.user(), ""), member.role(), ""))
                .sorted(Comparator.comparing(Holder::role).thenComparing(Holder::name))
                .toList();
    }
}
