package app.cuadra.calendar.duty;

import app.cuadra.company.CompanyChanged;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.ClientsChanged;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code calendar_refresh}: whose duties must be worked out anew, noted in the transaction that is the reason. Who
 * writes or takes a row holds the client's link first: so nobody waits in a circle, and no change is taken for an older one.
 */
@Component
class RefreshQueue {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    RefreshQueue(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /** The company's own scope reaches every firm it has. */
    @EventListener
    @Transactional
    public void changed(CompanyChanged changed) {
        tenancy.within(
                changed.company(),
                () -> jdbc.sql("""
                        with held as materialized (
                            select practice_id, company_id from client_link where company_id = :company and enterable
                            order by practice_id
                            for no key update)
                        insert into calendar_refresh (practice_id, company_id)
                        select practice_id, company_id from held
                        on conflict do nothing
                        """).param("company", changed.company().value()).update());
    }

    @EventListener
    @Transactional
    public void changed(ClientsChanged changed) {
        tenancy.onBehalfOf(
                changed.practice(),
                () -> jdbc.sql("""
                        with held as materialized (
                            select practice_id, company_id from client_link
                            where practice_id = :practice and company_id = any (:companies::bigint[]) and enterable
                            order by company_id
                            for no key update)
                        insert into calendar_refresh (practice_id, company_id)
                        select practice_id, company_id from held
                        on conflict do nothing
                        """)
                        .param("practice", changed.practice().value())
                        .param("companies", ClientAnswers.ids(changed.companies()))
                        .update());
    }

    /** Every client of a firm, because the calendar itself is another; in the firm's scope. */
    void everybody(PracticeId practice) {
        jdbc.sql("""
                        with held as materialized (
                            select practice_id, company_id from client_link where practice_id = :practice and enterable
                            order by company_id
                            for no key update)
                        insert into calendar_refresh (practice_id, company_id)
                        select practice_id, company_id from held
                        on conflict do nothing
                        """).param("practice", practice.value()).update();
    }

    /** The firms that have something waiting: their numbers and nothing else. */
    @Transactional
    public List<PracticeId> waiting() {
        jdbc.sql("""
                        select set_config('app.calendar_turn', 'on', true)
                        """).query(String.class).single();
        return jdbc.sql("""
                        select distinct practice_id from calendar_refresh order by practice_id
                        """)
                .query((row, _) -> new PracticeId(row.getLong("practice_id")))
                .list();
    }

    /** Takes some out, in the firm's scope and the caller's transaction. */
    List<CompanyId> take(PracticeId practice, int limit) {
        var some = jdbc.sql("""
                        select company_id from calendar_refresh where practice_id = :practice
                        order by company_id limit :limit
                        """)
                .param("practice", practice.value())
                .param("limit", limit)
                .query((row, _) -> new CompanyId(row.getLong("company_id")))
                .list();
        jdbc.sql("""
                        select company_id from client_link
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                        order by company_id
                        for no key update
                        """)
                .param("practice", practice.value())
                .param("companies", ClientAnswers.ids(some))
                .query(Long.class)
                .list();
        return jdbc.sql("""
                        delete from calendar_refresh
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                        returning company_id
                        """)
                .param("practice", practice.value())
                .param("companies", ClientAnswers.ids(some))
                .query((row, _) -> new CompanyId(row.getLong("company_id")))
                .list();
    }
}
