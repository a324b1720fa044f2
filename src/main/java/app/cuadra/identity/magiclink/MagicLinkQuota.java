package app.cuadra.identity.magiclink;

import app.cuadra.identity.user.Sha256;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code magic_link_quota}: when links were asked for an address, be it somebody's or nobody's (SI-22). The limits
 * hold for all nodes together, because one statement checks and counts.
 */
@Component
class MagicLinkQuota {

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Settings.MagicLinks limits;

    MagicLinkQuota(JdbcClient jdbc, Clock clock, Settings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = settings.magicLinks();
    }

    /** Counts one; empty when it is allowed, otherwise how long to wait. A refused one prolongs no wait. */
    Optional<Pause> count(Email email) {
        var now = OffsetDateTime.now(clock);
        var counted = jdbc.sql("""
                        insert into magic_link_quota as q (address, asked_at)
                        values (:address, array[cast(:now as timestamptz)])
                        on conflict on constraint magic_link_quota_pk do update
                        set asked_at = (q.asked_at || cast(:now as timestamptz))
                                       [cardinality(q.asked_at) + 2 - :perHour : cardinality(q.asked_at) + 1]
                        where q.asked_at[cardinality(q.asked_at)] <= :pauseAgo
                          and coalesce(q.asked_at[cardinality(q.asked_at) + 1 - :perHour] <= :hourAgo, true)
                        """)
                .param("address", Sha256.of(email.value()))
                .param("now", now)
                .param("pauseAgo", now.minus(limits.pause()))
                .param("hourAgo", now.minus(HOUR))
                .param("perHour", limits.perHour())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(pause(email));
    }

    /** How long until the next one is allowed. */
    Pause pause(Email email) {
        return jdbc.sql("""
                        select asked_at from magic_link_quota where address = :address
                        """)
                .param("address", Sha256.of(email.value()))
                .query((row, _) -> asked(row))
                .optional()
                .map(this::pause)
                .orElse(Pause.NONE);
    }

    /** Removes what no longer counts: nobody needs to know for longer who wanted to sign in. */
    void removeOld() {
        jdbc.sql("""
                        delete from magic_link_quota where asked_at[cardinality(asked_at)] < :hourAgo
                        """)
                .param("hourAgo", OffsetDateTime.now(clock).minus(HOUR).minus(limits.pause()))
                .update();
    }

    private Pause pause(List<Instant> asked) {
        var now = clock.instant();
        var afterPause = Duration.between(now, asked.getLast().plus(limits.pause()));
        var full = asked.size() >= limits.perHour();
        var afterHour = full
                ? Duration.between(
                        now, asked.get(asked.size() - limits.perHour()).plus(HOUR))
                : Duration.ZERO;
        if (afterHour.compareTo(afterPause) > 0 && afterHour.isPositive()) {
            return new Pause(afterHour, limits.perHour());
        }
        return afterPause.isPositive() ? new Pause(afterPause, 0) : Pause.NONE;
    }

    private static List<Instant> asked(ResultSet row) throws SQLException {
        return Arrays.stream((Timestamp[]) row.getArray("asked_at").getArray())
                .map(Timestamp::toInstant)
                .toList();
    }
}
