package app.cuadra.identity.activity;

import app.cuadra.identity.activity.ActivityQuery.Position;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code user_activity} and {@code failed_sign_in}. */
@Component
class ActivityTable {

    /** So long it is kept. */
    static final Period KEPT = Period.ofYears(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> ARGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UserId user, String what, Map<String, String> args, String address, String device) {
        jdbc.sql("""
                        insert into user_activity (user_id, at, what, args, address, device)
                        values (:user, :at, :what, :args, :address, :device)
                        """)
                .param("user", user.value())
                .param("at", OffsetDateTime.now(clock))
                .param("what", what)
                .param("args", JSON.writeValueAsString(args))
                .param("address", address)
                .param("device", device)
                .update();
    }

    /** Counts a failure on the day that the person has now. */
    void count(UserId user, ZoneId zone, String address) {
        jdbc.sql("""
                        insert into failed_sign_in as f (user_id, day, tries, last_at, address)
                        values (:user, :day, 1, :now, :address)
                        on conflict on constraint failed_sign_in_pk
                        do update set tries = f.tries + 1, last_at = excluded.last_at, address = excluded.address
                        """)
                .param("user", user.value())
                .param("day", LocalDate.now(clock.withZone(zone)))
                .param("now", OffsetDateTime.now(clock))
                .param("address", address)
                .update();
    }

    /** What comes after a position, the newest first. A day of failures stands where its last one was. */
    List<Happening> list(UserId user, Position after, int limit) {
        return jdbc.sql("""
                        select id, at, what, args, address, device
                        from user_activity
                        where user_id = :user and (at, id) < (:at, :id)
                        union all
                        select date '2000-01-01' - day, last_at, 'activity.failed', '{"tries":' || tries || '}', address, ''
                        from failed_sign_in
                        where user_id = :user and (last_at, date '2000-01-01' - day) < (:at, :id)
                        order by at desc, id desc
                        limit :limit
                        """)
                .param("user", user.value())
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("limit", limit)
                .query(ActivityTable::happening)
                .list();
    }

    /** Removes what is older than it is kept. */
    void forget() {
        var old = OffsetDateTime.now(clock).minus(KEPT);
        jdbc.sql("""
                        delete from user_activity where at < :old
                        """).param("old", old).update();
        jdbc.sql("""
                        delete from failed_sign_in where last_at < :old
                        """).param("old", old).update();
    }

    private static Happening happening(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Happening(
                row.getLong("id"),
                at,
                row.getString("what"),
                JSON.readValue(row.getString("args"), ARGS),
                row.getString("address"),
                row.getString("device"));
    }
}
