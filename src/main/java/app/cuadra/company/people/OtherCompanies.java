package app.cuadra.company.people;

import app.cuadra.company.Whereabouts;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody is a member of another company as well, active there or not. */
@Component
class OtherCompanies implements Whereabouts {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    OtherCompanies(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean elsewhere(UserId user, CompanyId company) {
        return tenancy.within(
                user,
                () -> jdbc.sql("""
                                select exists (
                                    select from membership where user_id = :user and company_id <> :company)
                                """)
                        .param("user", user.value())
                        .param("company", company.value())
                        .query(Boolean.class)
                        .single());
    }
}
