package app.cuadra.integration.notice;

import app.cuadra.values.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code payment_notice}. */
@Component
class NoticeTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets nobody else receive for this connection until the transaction ends: of two equal ones the second waits. */
    void lock(CompanyId company, long connection) {
        jdbc.sql("""
                        select id from gateway_connection where company_id = :company and id = :connection for update
                        """)
                .param("company", company.value())
                .param("connection", connection)
                .query(Long.class)
                .single();
    }

    /** True when the same was sent before, by the gateway, and understood. */
    boolean received(CompanyId company, long connection, byte[] digest) {
        return jdbc.sql("""
                        select exists (
                            select from payment_notice
                            where company_id = :company and connection_id = :connection and digest = :digest
                              and outcome not in ('FORGED', 'UNANSWERED', 'AFTER_END'))
                        """)
                .param("company", company.value())
                .param("connection", connection)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** How many forged ones came lately. */
    int forged(CompanyId company, long connection, Duration lately) {
        return jdbc.sql("""
                        select count(*) from payment_notice
                        where company_id = :company and connection_id = :connection and outcome in ('FORGED', 'AFTER_END')
                          and received_at > :since
                        """)
                .param("company", company.value())
                .param("connection", connection)
                .param("since", now().minus(lately))
                .query(Integer.class)
                .single();
    }

    long add(CompanyId company, long connection, String origin, byte[] digest, NoticeOutcome outcome, String outside) {
        return jdbc.sql("""
                        insert into payment_notice (
                            company_id, connection_id, received_at, origin, digest, outcome, outside_id)
                        values (:company, :connection, :now, :origin, :digest, :outcome, :outside)
                        returning id
                        """)
                .param("company", company.value())
                .param("connection", connection)
                .param("now", now())
                .param("origin", origin)
                .param("digest", digest)
                .param("outcome", outcome.name())
                .param("outside", outside)
                .query(Long.class)
                .single();
    }

    /** Notes what became of one about which the gateway was asked. */
    void answered(CompanyId company, long id, NoticeOutcome outcome) {
        jdbc.sql("""
                        update payment_notice set outcome = :outcome
                        where company_id = :company and id = :id and outcome = 'ASKING'
                        """)
                .param("outcome", outcome.name())
                .param("company", company.value())
                .param("id", id)
                .update();
    }

    Optional<Notice> get(CompanyId company, long id) {
        return jdbc.sql("""
                        select id, received_at, origin, outcome, outside_id from payment_notice
                        where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> notice(row))
                .optional();
    }

    /** The newest of some connections; {@code before}: only older ones than this number. */
    List<Notice> list(CompanyId company, List<Long> connections, long before, int limit) {
        return jdbc.sql("""
                        select id, received_at, origin, outcome, outside_id from payment_notice
                        where company_id = :company and connection_id = any (:connections) and id < :before
                        order by id desc limit :limit
                        """)
                .param("company", company.value())
                .param("connections", connections.toArray(Long[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> notice(row))
                .list();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("origin"),
                NoticeOutcome.valueOf(row.getString("outcome")),
                row.getString("outside_id"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
