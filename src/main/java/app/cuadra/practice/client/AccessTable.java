package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code client_access}; whoever adds a client sees it (ACC-30). */
@Component
class AccessTable implements ClientAccess {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int give(PracticeId practice, Holder to, Collection<CompanyId> clients, Optional<Instant> until, UserId by) {
        return jdbc.sql("""
                        merge into client_access a
                        using (
                            select l.company_id from client_link l
                            where l.practice_id = :practice and l.company_id = any (:clients::bigint[])) as chosen
                        on a.practice_id = :practice and a.company_id = chosen.company_id
                            and (a.user_id = :member or a.invitation_id = :invited)
                        when matched and a.ends_at is distinct from :until::timestamptz then
                            update set ends_at = :until::timestamptz, granted_at = :now, granted_by = :by
                        when not matched then
                            insert (practice_id, company_id, user_id, invitation_id, ends_at, granted_at, granted_by)
                            values (:practice, chosen.company_id, :member, :invited, :until::timestamptz, :now, :by)
                        """)
                .param("practice", practice.value())
                .param("clients", ClientTable.ids(clients))
                .param("member", to.member().orElse(null), Types.BIGINT)
                .param("invited", to.invited().orElse(null), Types.BIGINT)
                .param("until", until.map(Instant::toString).orElse(null))
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    @Override
    @Transactional
    public int takeAway(PracticeId practice, Holder from, Collection<CompanyId> clients) {
        return jdbc.sql("""
                        delete from client_access
                        where practice_id = :practice and company_id = any (:clients::bigint[])
                          and (user_id = :member or invitation_id = :invited)
                        """)
                .param("practice", practice.value())
                .param("clients", ClientTable.ids(clients))
                .param("member", from.member().orElse(null), Types.BIGINT)
                .param("invited", from.invited().orElse(null), Types.BIGINT)
                .update();
    }

    @Override
    @Transactional
    public void arrived(PracticeId practice, Holder.Invited invited, Holder.Member member) {
        jdbc.sql("""
                        update client_access set user_id = :member, invitation_id = null
                        where practice_id = :practice and invitation_id = :invited
                        """)
                .param("member", member.user().value())
                .param("practice", practice.value())
                .param("invited", invited.invitation())
                .update();
    }

    /** Lets a person who sees only chosen clients see these, which are theirs to work on; others see them anyway. */
    void keep(PracticeId practice, Collection<CompanyId> companies, UserId person) {
        jdbc.sql("""
                        insert into client_access (practice_id, company_id, user_id, granted_at, granted_by)
                        select m.practice_id, company, m.user_id, :now, m.user_id
                        from practice_member m, unnest(:companies::bigint[]) as company
                        where m.practice_id = :practice and m.user_id = :person and not m.all_clients
                        on conflict (practice_id, user_id, company_id) do update set ends_at = null
                        where client_access.ends_at <= :now
                        """)
                .param("now", now())
                .param("companies", ClientTable.ids(companies))
                .param("practice", practice.value())
                .param("person", person.value())
                .update();
    }

    /** Those who saw a client before its company was known see it under its own number. */
    void move(PracticeId practice, CompanyId standIn, CompanyId chosen) {
        jdbc.sql("""
                        insert into client_access (practice_id, company_id, user_id, invitation_id, ends_at, granted_at, granted_by)
                        select practice_id, :chosen, user_id, invitation_id, ends_at, granted_at, granted_by
                        from client_access where practice_id = :practice and company_id = :standIn
                        on conflict do nothing
                        """)
                .param("practice", practice.value())
                .param("chosen", chosen.value())
                .param("standIn", standIn.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
