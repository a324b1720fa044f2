package app.cuadra.api.webhook;

import app.cuadra.values.CompanyId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code webhook_due}: the queue of all companies. */
@Component
class DueTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DueTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A delivery that this node has taken.
     *
     * @param until of its claim, which is also its proof
     */
    record Claim(CompanyId company, long delivery, long webhook, OffsetDateTime until) {}

    void add(CompanyId company, long webhook, long delivery, String subject) {
        jdbc.sql("""
                        insert into webhook_due (company_id, delivery_id, webhook_id, lane, at)
                        values (:company, :delivery, :webhook, :lane, :now)
                        on conflict on constraint webhook_due_pk do nothing
                        """)
                .param("company", company.value())
                .param("delivery", delivery)
                .param("webhook", webhook)
                .param("lane", webhook + " " + subject)
                .param("now", now())
                .update();
    }

    /**
     * Takes the next that is due and first in its lane; another node, or another thread, takes another one. Whoever dies
     * with it loses it when the claim ends.
     */
    Optional<Claim> claim(Duration lease) {
        return jdbc.sql("""
                        update webhook_due set claimed_until = :until
                        where (company_id, delivery_id) = (
                            select d.company_id, d.delivery_id
                            from webhook_due d
                            where d.at <= :now and (d.claimed_until is null or d.claimed_until <= :now)
                              and not exists (
                                  select from webhook_due earlier
                                  where earlier.company_id = d.company_id and earlier.lane = d.lane
                                    and earlier.delivery_id < d.delivery_id)
                            order by d.at, d.delivery_id
                            limit 1
                            for update skip locked)
                        returning company_id, delivery_id, webhook_id, claimed_until
                        """)
                .param("now", now())
                .param("until", now().plus(lease))
                .query((row, _) -> new Claim(
                        new CompanyId(row.getLong("company_id")),
                        row.getLong("delivery_id"),
                        row.getLong("webhook_id"),
                        row.getObject("claimed_until", OffsetDateTime.class)))
                .optional();
    }

    /** Ends a claim for good; false when somebody else has taken it since. */
    boolean done(Claim claim) {
        return jdbc.sql("""
                        delete from webhook_due
                        where company_id = :company and delivery_id = :delivery and claimed_until = :until
                        """)
                        .param("company", claim.company().value())
                        .param("delivery", claim.delivery())
                        .param("until", claim.until())
                        .update()
                == 1;
    }

    /** Puts it back for later; false when somebody else has taken it since. */
    boolean later(Claim claim, Duration pause) {
        return jdbc.sql("""
                        update webhook_due set at = :at, claimed_until = null
                        where company_id = :company and delivery_id = :delivery and claimed_until = :until
                        """)
                        .param("company", claim.company().value())
                        .param("delivery", claim.delivery())
                        .param("until", claim.until())
                        .param("at", now().plus(pause))
                        .update()
                == 1;
    }

    /** Notes that there are deliveries of this day, which are to be forgotten one day. */
    void logged(CompanyId company) {
        jdbc.sql("""
                        insert into webhook_log (company_id, day) values (:company, :day)
                        on conflict on constraint webhook_log_pk do nothing
                        """)
                .param("company", company.value())
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The companies that have deliveries of a day before this one. */
    List<CompanyId> loggedBefore(LocalDate day) {
        return jdbc.sql("""
                        select distinct company_id from webhook_log where day < :day
                        """).param("day", day).query(Long.class).list().stream()
                .map(CompanyId::new)
                .toList();
    }

    /** Nothing is left of the days before this one. */
    void forgotten(CompanyId company, LocalDate day) {
        jdbc.sql("""
                        delete from webhook_log where company_id = :company and day < :day
                        """).param("company", company.value()).param("day", day).update();
    }

    /** Lets all of a webhook wait for a person. */
    void stop(CompanyId company, long webhook) {
        jdbc.sql("""
                        update webhook_due set at = 'infinity' where company_id = :company and webhook_id = :webhook
                        """)
                .param("company", company.value())
                .param("webhook", webhook)
                .update();
    }

    /** Makes all of a webhook due now. */
    void go(CompanyId company, long webhook) {
        jdbc.sql("""
                        update webhook_due set at = :now where company_id = :company and webhook_id = :webhook
                        """)
                .param("company", company.value())
                .param("webhook", webhook)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
