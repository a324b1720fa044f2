package app.cuadra.calendar.due;

import app.cuadra.calendar.Deadlines;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@code client_due}. Its policy leaves out the clients that somebody may not see, so only what shows their names
 * joins {@code client_link}.
 */
@Component
public class Dues implements Deadlines {

    /** So many clients of one day and obligation are named. */
    static final int NAMED = 4;

    private final JdbcClient jdbc;

    Dues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many clients have an obligation on a day, and how many of them are done. */
    public record Count(LocalDate day, String obligation, long total, long done) {}

    /** Several clients with the same on one day: how many, and the first of them by name. */
    public record Group(Count count, List<String> names) {}

    /** One client's. */
    public record Due(
            long id,
            CompanyId company,
            String client,
            String identification,
            int year,
            String obligation,
            String period,
            String digits,
            LocalDate day,
            Optional<LocalDate> movedFrom,
            Optional<Instant> doneAt,
            Optional<UserId> doneBy,
            Optional<UserId> assignedTo,
            String proof,
            Reason why) {}

    /** What decided that the client has it. */
    public record Reason(String verdict, List<String> because) {}

    /** How many there are on each day, for the month. */
    @Transactional(readOnly = true)
    public List<Count> counts(PracticeId practice, DueFilter filter, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select due_on, obligation, count(*) as total, count(done_at) as done
                        from client_due d
                        where practice_id = :practice and due_on >= :from and due_on < :before
                          and (:obligation::text is null or obligation = :obligation)
                          and (:state = 'ALL' or (done_at is not null) = (:state = 'DONE'))
                          and (:state <> 'OVERDUE' or due_on < :today)
                          and (not :some or company_id in (
                              select l.company_id from client_link l
                              where l.practice_id = :practice and (:person::bigint is null or l.assigned_to = :person)
                                and l.search like all (array(
                                    select '%' || search_key(word) || '%' from unnest(:words::text[]) as word))))
                        group by due_on, obligation
                        order by due_on, obligation
                        """)
                .param("practice", practice.value())
                .param("from", from)
                .param("before", before)
                .param("obligation", filter.obligation().orElse(null))
                .param("state", filter.state().name())
                .param("today", filter.today())
                .param("some", filter.someClients())
                .param("person", filter.person().map(UserId::value).orElse(null))
                .param("words", filter.words())
                .query((row, _) -> count(row))
                .list();
    }

    /** The same with the first names of each, for the week. */
    @Transactional(readOnly = true)
    public List<Group> groups(PracticeId practice, DueFilter filter, LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select due_on, obligation, count(*) as total, count(done_at) as done,
                            array_agg(name order by place) filter (where place <= :named) as names
                        from (
                            select d.due_on, d.obligation, d.done_at, l.name,
                                row_number() over (partition by d.due_on, d.obligation order by l.name_key, d.id) as place
                            from client_due d
                            join client_link l on l.practice_id = d.practice_id and l.company_id = d.company_id
                            where d.practice_id = :practice and d.due_on >= :from and d.due_on < :before
                              and (:obligation::text is null or d.obligation = :obligation)
                              and (:state = 'ALL' or (d.done_at is not null) = (:state = 'DONE'))
                              and (:state <> 'OVERDUE' or d.due_on < :today)
                              and (:person::bigint is null or l.assigned_to = :person)
                              and l.search like all (array(
                                  select '%' || search_key(word) || '%' from unnest(:words::text[]) as word))
                        ) as placed
                        group by due_on, obligation
                        order by due_on, obligation
                        """)
                .param("named", NAMED)
                .param("practice", practice.value())
                .param("from", from)
                .param("before", before)
                .param("obligation", filter.obligation().orElse(null))
                .param("state", filter.state().name())
                .param("today", filter.today())
                .param("person", filter.person().map(UserId::value).orElse(null))
                .param("words", filter.words())
                .query((row, _) -> new Group(count(row), Arrays.asList((String[])
                        row.getArray("names").getArray())))
                .list();
    }

    /** Those after the filter's cursor, by day. */
    @Transactional(readOnly = true)
    public List<Due> rows(PracticeId practice, DueFilter filter, Optional<LocalDate> day, int limit) {
        return jdbc.sql("""
                        select d.id, d.company_id, l.name, l.identification, d.year, d.obligation, d.period, d.digits, d.due_on,
                            d.moved_from, d.done_at, d.done_by, l.assigned_to, coalesce(d.proof_name, '') as proof,
                            coalesce(u.verdict, '') as verdict, coalesce(u.because, '{}') as because
                        from client_due d
                        join client_link l on l.practice_id = d.practice_id and l.company_id = d.company_id
                        left join client_duty u on u.practice_id = d.practice_id and u.company_id = d.company_id
                            and u.year = d.year and u.obligation = d.obligation
                        where d.practice_id = :practice
                          and (:day::date is null or d.due_on = :day)
                          and (:obligation::text is null or d.obligation = :obligation)
                          and (:state in ('ALL', 'DONE') or d.done_at is null)
                          and (:state <> 'DONE' or d.done_at is not null)
                          and (:state <> 'OVERDUE' or d.due_on < :today)
                          and (:person::bigint is null or l.assigned_to = :person)
                          and l.search like all (array(
                              select '%' || search_key(word) || '%' from unnest(:words::text[]) as word))
                          and (:after_day::date is null
                              or (d.due_on, d.obligation, d.id) > (:after_day, :after_obligation::text, :after_id::bigint))
                        order by d.due_on, d.obligation, d.id
                        limit :limit
                        """)
                .param("practice", practice.value())
                .param("day", day.orElse(null))
                .param("obligation", filter.obligation().orElse(null))
                .param("state", filter.state().name())
                .param("today", filter.today())
                .param("person", filter.person().map(UserId::value).orElse(null))
                .param("words", filter.words())
                .param("after_day", filter.after().map(DueCursor::day).orElse(null))
                .param(
                        "after_obligation",
                        filter.after().map(DueCursor::obligation).orElse(null))
                .param("after_id", filter.after().map(DueCursor::id).orElse(null))
                .param("limit", limit)
                .query((row, _) -> due(row))
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Due> find(PracticeId practice, long id) {
        return jdbc.sql("""
                        select d.id, d.company_id, l.name, l.identification, d.year, d.obligation, d.period, d.digits, d.due_on,
                            d.moved_from, d.done_at, d.done_by, l.assigned_to, coalesce(d.proof_name, '') as proof,
                            coalesce(u.verdict, '') as verdict, coalesce(u.because, '{}') as because
                        from client_due d
                        join client_link l on l.practice_id = d.practice_id and l.company_id = d.company_id
                        left join client_duty u on u.practice_id = d.practice_id and u.company_id = d.company_id
                            and u.year = d.year and u.obligation = d.obligation
                        where d.practice_id = :practice and d.id = :id
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .query((row, _) -> due(row))
                .optional();
    }

    /** All of one client in a year, by day. */
    @Transactional(readOnly = true)
    public List<Due> ofClient(PracticeId practice, CompanyId company, int year) {
        return jdbc.sql("""
                        select d.id, d.company_id, l.name, l.identification, d.year, d.obligation, d.period, d.digits, d.due_on,
                            d.moved_from, d.done_at, d.done_by, l.assigned_to, coalesce(d.proof_name, '') as proof,
                            coalesce(u.verdict, '') as verdict, coalesce(u.because, '{}') as because
                        from client_due d
                        join client_link l on l.practice_id = d.practice_id and l.company_id = d.company_id
                        left join client_duty u on u.practice_id = d.practice_id and u.company_id = d.company_id
                            and u.year = d.year and u.obligation = d.obligation
                        where d.practice_id = :practice and d.company_id = :company and d.year = :year
                        order by d.due_on, d.obligation, d.id
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("year", year)
                .query((row, _) -> due(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Open open(PracticeId practice, LocalDate today, LocalDate until) {
        return jdbc.sql("""
                        select count(*) filter (where due_on < :today) as overdue,
                            count(*) filter (where due_on >= :today) as soon
                        from client_due
                        where practice_id = :practice and done_at is null and due_on <= :until
                        """)
                .param("practice", practice.value())
                .param("today", today)
                .param("until", until)
                .query(Open.class)
                .single();
    }

    /** How many clients have something that can't be worked out because nobody told. */
    @Transactional(readOnly = true)
    public long incomplete(PracticeId practice, int year) {
        return jdbc.sql("""
                        select count(distinct company_id) from client_duty
                        where practice_id = :practice and year = :year and verdict = 'MISSING'
                        """)
                .param("practice", practice.value())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getObject("due_on", LocalDate.class),
                row.getString("obligation"),
                row.getLong("total"),
                row.getLong("done"));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getLong("id"),
                new CompanyId(row.getLong("company_id")),
                row.getString("name"),
                row.getString("identification"),
                row.getInt("year"),
                row.getString("obligation"),
                row.getString("period"),
                row.getString("digits"),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("moved_from", LocalDate.class)),
                Optional.ofNullable(instant(row.getObject("done_at", OffsetDateTime.class))),
                Optional.ofNullable(row.getObject("done_by", Long.class)).map(UserId::new),
                Optional.ofNullable(row.getObject("assigned_to", Long.class)).map(UserId::new),
                row.getString("proof"),
                new Reason(row.getString("verdict"), Arrays.asList((String[])
                        row.getArray("because").getArray())));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
