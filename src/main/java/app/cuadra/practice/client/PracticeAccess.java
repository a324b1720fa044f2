package app.cuadra.practice.client;

import app.cuadra.company.AccessPath;
import app.cuadra.company.Role;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the people of a firm into the companies it is linked to, as Contador (ACC-20). */
@Component
class PracticeAccess implements AccessPath {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;

    PracticeAccess(JdbcClient jdbc, Tenancy tenancy, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.transactions = transactions;
    }

    @Override
    public Optional<Role> role(UserId user, CompanyId company) {
        return tenancy.within(
                user,
                () -> transactions.execute(_ -> linked(user, company))
                        ? Optional.of(Role.ACCOUNTANT)
                        : Optional.empty());
    }

    /** A company that the firm created is open to it until its own person has answered (ACC-21). */
    private boolean linked(UserId user, CompanyId company) {
        return jdbc.sql("""
                        select exists (
                            select from client_link l
                            join practice_member m on m.practice_id = l.practice_id
                            where l.company_id = :company and m.user_id = :user
                              and (l.state = 'LINKED' or l.state = 'PENDING' and l.origin = 'CREATED'))
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }
}
