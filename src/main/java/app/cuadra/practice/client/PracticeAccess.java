package app.cuadra.practice.client;

import app.cuadra.company.AccessHolders;
import app.cuadra.company.AccessPath;
import app.cuadra.company.Grant;
import app.cuadra.company.Role;
import app.cuadra.identity.Users;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the people of a firm into the companies it is linked to, as Contador (ACC-20). */
@Component
class PracticeAccess implements AccessPath, AccessHolders {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final ObjectProvider<Users> users;

    PracticeAccess(JdbcClient jdbc, Tenancy tenancy, TransactionOperations transactions, ObjectProvider<Users> users) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.users = users;
    }

    /** Somebody of a linked firm. */
    private record Employee(String firm, UserId user) {}

    @Override
    public Optional<Grant> grant(UserId user, CompanyId company) {
        return tenancy.within(
                user,
                () -> transactions.execute(_ -> linked(user, company))
                        ? Optional.of(Grant.of(Role.ACCOUNTANT))
                        : Optional.empty());
    }

    /** One statement for each firm, and one for everybody's names. */
    @Override
    public List<Holder> holders(CompanyId company) {
        var staff = tenancy.within(
                company,
                () -> transactions.execute(_ -> firms(company).stream()
                        .flatMap(practice -> tenancy.within(practice, () -> staff(practice)).stream())
                        .toList()));
        var ids = staff.stream().map(Employee::user).toList();
        var names = users.stream().findFirst().map(known -> known.names(ids)).orElse(Map.of());
        return staff.stream()
                .map(one -> new Holder(names.getOrDefault(one.user(), ""), Role.ACCOUNTANT, one.firm()))
                .sorted(Comparator.comparing(Holder::through).thenComparing(Holder::name))
                .toList();
    }

    /** The company sees which firms are linked to it. */
    private List<PracticeId> firms(CompanyId company) {
        return jdbc.sql("""
                        select practice_id from client_link
                        where company_id = :company
                          and (state = 'LINKED' or state = 'PENDING' and origin = 'CREATED')
                        order by since, practice_id
                        """)
                .param("company", company.value())
                .query((row, _) -> new PracticeId(row.getLong("practice_id")))
                .list();
    }

    private List<Employee> staff(PracticeId practice) {
        return jdbc.sql("""
                        select p.name, m.user_id from practice p
                        join practice_member m on m.practice_id = p.id
                        where p.id = :practice
                        """)
                .param("practice", practice.value())
                .query((row, _) -> new Employee(row.getString("name"), new UserId(row.getLong("user_id"))))
                .list();
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
