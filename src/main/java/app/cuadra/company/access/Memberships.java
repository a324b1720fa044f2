package app.cuadra.company.access;

import app.cuadra.company.AccessPath;
import app.cuadra.company.Role;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.Optional;
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

    @Override
    @Transactional(readOnly = true)
    public Optional<Role> role(UserId user, CompanyId company) {
        return tenancy.within(
                user,
                () -> jdbc.sql("""
                                select role from membership
                                where company_id = :company and user_id = :user and state = 'ACTIVE'
                                """)
                        .param("company", company.value())
                        .param("user", user.value())
                        .query(Role.class)
                        .optional());
    }
}
