package app.cuadra.identity.throttle;

import app.cuadra.identity.user.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code throttle}: counts tries before they are made, in one statement, so that a thousand at once count. */
@Component
public class Throttle {

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a try was told.
     *
     * @param pause how long until the next one is allowed; zero when it is at once
     * @param tries how many were counted, this one included if it was allowed
     */
    public record Told(boolean allowed, Duration pause, int tries) {}

    /**
     * Counts a try. A refused one is not counted again: the wait ends when it was said to end. A free one leaves the bucket
     * open since long ago and not since now: of many at once a later one may be counted first, and another node's clock
     * may be behind.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Told count(Bucket bucket, String key) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        insert into throttle as t (kind, key, tries, last_at, allowed, open_at)
                        values (:kind, :key, 1, :now, true,
                                case when :free > 1 then cast(:forget as timestamptz)
                                     else cast(:now as timestamptz) + :first * interval '1 second' end)
                        on conflict on constraint throttle_pk do update set
                            allowed = t.open_at <= :now,
                            tries = case when t.open_at > :now then t.tries
                                         when t.last_at <= :forget then 1
                                         else t.tries + 1 end,
                            last_at = case when t.open_at > :now then t.last_at else :now end,
                            open_at = case when t.open_at > :now then t.open_at
                                           when t.last_at <= :forget then excluded.open_at
                                           when t.tries + 1 < :free then :forget
                                           else cast(:now as timestamptz) + least(:longest, :first * 2 ^ least(20, t.tries + 1 - :free))
                                                       * interval '1 second' end
                        returning allowed, tries, open_at
                        """)
                .param("kind", bucket.name())
                .param("key", Sha256.of(key))
                .param("now", now)
                .param("forget", now.minus(bucket.forgotten()))
                .param("free", bucket.free())
                .param("first", bucket.first().toSeconds())
                .param("longest", bucket.longest().toSeconds())
                .query((row, _) -> told(row, now))
                .single();
    }

    /** Forgets a bucket: the person has proved who they are. */
    public void forget(Bucket bucket, String key) {
        jdbc.sql("""
                        delete from throttle where kind = :kind and key = :key
                        """).param("kind", bucket.name()).param("key", Sha256.of(key)).update();
    }

    /** Takes back one counted try, of an address from which somebody entered: an office is not slowed down by its size. */
    public void takeBack(Bucket bucket, String key) {
        jdbc.sql("""
                        update throttle set tries = greatest(0, tries - 1) where kind = :kind and key = :key
                        """).param("kind", bucket.name()).param("key", Sha256.of(key)).update();
    }

    /** Removes what no longer counts for any bucket. */
    int removeOld() {
        return jdbc.sql("""
                        delete from throttle where last_at < :day
                        """)
                .param("day", OffsetDateTime.now(clock).minusDays(2))
                .update();
    }

    private static Told told(ResultSet row, OffsetDateTime now) throws SQLException {
        var pause = Duration.between(now, row.getObject("open_at", OffsetDateTime.class));
        return new Told(row.getBoolean("allowed"), pause.isNegative() ? Duration.ZERO : pause, row.getInt("tries"));
    }
}
