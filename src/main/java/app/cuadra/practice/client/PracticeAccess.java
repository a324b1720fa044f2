package app.cuadra.practice.client;

import app.cuadra.company.AccessHolders;
import app.cuadra.company.AccessPath;
import app.cuadra.company.Grant;
import app.cuadra.identity.Users;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.firm.FirmRights;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the people of a firm into the companies it is linked to, as what they are in it (ACC-20, ACC-30). */
@Component
class PracticeAccess implements AccessPath, AccessHolders {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final ObjectProvider<Users> users;
    private final FirmRights rights;

    PracticeAccess(
            JdbcClient jdbc,
            Tenancy tenancy,
            TransactionOperations transactions,
            ObjectProvider<Users> users,
            FirmRights rights) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.users = users;
    }

    @Override
    public Optional<Grant> grant(UserId user, CompanyId company) {
        return tenancy.within(
                user,
                () -> transactions.execute(
                        _ -> posts(user, company).findFirst().map(post -> Grant.of(rights.inCompanies(post)))));
    }

    /** In three statements, however many firms there are: which firms, who works there, their names. */
    @Override
    public List<Holder> holders(CompanyId company) {
        var members = tenancy.within(
                company, () -> transactions.execute(_ -> findFirms(company) ? members(company) : List.<Member>of()));
        if (members.isEmpty()) {
            return List.of();
        }
        var names = users.getObject().names(members.stream().map(Member::user).toList());
        return members.stream()
                .map(member -> new Holder(
                        names.getOrDefault(member.user(), ""), rights.inCompanies(member.post()), member.firm()))
                .sorted(Comparator.comparing(Holder::through).thenComparing(Holder::name))
                .toList();
    }

    private record Member(UserId user, Post post, String firm) {}

    /**
     * The company sees which firms are linked to it; naming them lets it read who they are, by the policy
     * {@code linked_company_sees}, until the transaction ends.
     *
     * @return false when there are none
     */
    private boolean findFirms(CompanyId company) {
        return jdbc.sql("""
                        select set_config('app.practices', coalesce(array_agg(practice_id), '{}')::text, true) <> '{}'
                        from client_link
                        where company_id = :company and enterable
                        """)
                .param("company", company.value())
                .query(Boolean.class)
                .single();
    }

    private List<Member> members(CompanyId company) {
        return jdbc.sql("""
                        select m.user_id, m.role, p.name from practice p
                        join practice_member m on m.practice_id = p.id
                        where p.id = any ((select current_practices())::bigint[])
                          and (m.all_clients or exists (
                              select from client_access a
                              where a.practice_id = m.practice_id and a.user_id = m.user_id and a.company_id = :company
                                and (a.ends_at is null or a.ends_at > current_moment())))
                        """)
                .param("company", company.value())
                .query((row, _) -> new Member(
                        new UserId(row.getLong("user_id")), Post.valueOf(row.getString("role")), row.getString("name")))
                .list();
    }

    /**
     * What the person does in the firms that may enter the company and show them this client; what lets them do most comes
     * first. A company that the firm created is open to it until its own person has answered (ACC-21).
     */
    private Stream<Post> posts(UserId user, CompanyId company) {
        return jdbc
                .sql("""
                        select m.role from client_link l
                        join practice_member m on m.practice_id = l.practice_id
                        where l.company_id = :company and m.user_id = :user
                          and l.enterable
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .query((row, _) -> Post.valueOf(row.getString("role")))
                .list()
                .stream()
                .sorted();
    }
}
