package app.cuadra.calendar.feed;

import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code calendar_reminder}. */
@Component
public class ReminderTable {

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a person wants to be reminded. */
    public record Reminder(
            PracticeId practice, UserId user, List<Integer> days, Scope clients, Locale language, ZoneId zone) {}

    @Transactional(readOnly = true)
    public Optional<Reminder> find(PracticeId practice, UserId user) {
        return jdbc.sql("""
                        select practice_id, user_id, days, clients, language, zone from calendar_reminder
                        where practice_id = :practice and user_id = :user
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .query((row, _) -> reminder(row))
                .optional();
    }

    /** From tomorrow on, so that whoever chooses is not written to at once. */
    void save(PracticeId practice, UserId user, List<Integer> days, Scope clients, Viewer viewer, LocalDate today) {
        jdbc.sql("""
                        insert into calendar_reminder (practice_id, user_id, days, clients, language, zone, told_on)
                        values (:practice, :user, :days::int[], :clients, :language, :zone, :today)
                        on conflict on constraint calendar_reminder_pk do update
                        set days = excluded.days, clients = excluded.clients, language = excluded.language, zone = excluded.zone
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .param("days", days.toArray(Integer[]::new))
                .param("clients", clients.name())
                .param("language", viewer.locale().getLanguage())
                .param("zone", viewer.zone().getId())
                .param("today", today)
                .update();
    }

    void remove(PracticeId practice, UserId user) {
        jdbc.sql("""
                        delete from calendar_reminder where practice_id = :practice and user_id = :user
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .update();
    }

    /** Whom nobody has told anything for that day of theirs, where it is morning by now; of all firms. */
    @Transactional
    public List<Reminder> waiting(java.time.Instant now, int fromHour, int limit) {
        jdbc.sql("""
                        select set_config('app.calendar_turn', 'on', true)
                        """).query(String.class).single();
        return jdbc.sql("""
                        select practice_id, user_id, days, clients, language, zone from calendar_reminder
                        where (told_on is null or told_on < (:now::timestamptz at time zone zone)::date)
                          and extract(hour from :now::timestamptz at time zone zone) >= :hour
                        order by practice_id, user_id limit :limit
                        """)
                .param("now", now.toString())
                .param("hour", fromHour)
                .param("limit", limit)
                .query((row, _) -> reminder(row))
                .list();
    }

    /** Takes that day for this turn; false when another took it. In the firm's scope and the caller's transaction. */
    boolean take(Reminder reminder, LocalDate day) {
        return jdbc.sql("""
                        update calendar_reminder set told_on = :day
                        where practice_id = :practice and user_id = :user and (told_on is null or told_on < :day)
                        """)
                        .param("day", day)
                        .param("practice", reminder.practice().value())
                        .param("user", reminder.user().value())
                        .update()
                == 1;
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                new PracticeId(row.getLong("practice_id")),
                new UserId(row.getLong("user_id")),
                Arrays.asList((Integer[]) row.getArray("days").getArray()),
                Scope.valueOf(row.getString("clients")),
                Locale.of(row.getString("language")),
                ZoneId.of(row.getString("zone")));
    }
}
