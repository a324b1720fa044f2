package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code practice_member}, as the firm's administrators see it; and what was chosen for its people. */
@Component
public class StaffTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A member without a name. */
    record Row(
            UserId user,
            Post post,
            boolean active,
            boolean allClients,
            Optional<Instant> until,
            boolean over,
            int clients) {}

    /** A client chosen for somebody. */
    public record Chosen(CompanyId client, String name, String identification, Optional<Instant> until) {}

    List<Row> members(PracticeId practice) {
        return jdbc.sql("""
                        select m.user_id, m.role, m.state, m.all_clients, m.ends_at,
                            (select count(*) from client_access a
                             where a.practice_id = m.practice_id and a.user_id = m.user_id and not m.all_clients
                               and (a.ends_at is null or a.ends_at > :now)) as clients
                        from practice_member m where m.practice_id = :practice
                        """)
                .param("now", now())
                .param("practice", practice.value())
                .query(this::row)
                .list();
    }

    Optional<Row> member(PracticeId practice, UserId user) {
        return members(practice).stream()
                .filter(member -> member.user().equals(user))
                .findFirst();
    }

    boolean activate(PracticeId practice, UserId user, boolean active) {
        return jdbc.sql("""
                        update practice_member set state = :state
                        where practice_id = :practice and user_id = :user and state <> :state
                        """)
                        .param("state", active ? "ACTIVE" : "DISABLED")
                        .param("practice", practice.value())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    void change(PracticeId practice, UserId user, Terms terms) {
        jdbc.sql("""
                        update practice_member set role = :post, all_clients = :all, ends_at = :until::timestamptz
                        where practice_id = :practice and user_id = :user
                        """)
                .param("post", terms.post().name())
                .param("all", terms.allClients())
                .param("until", terms.until().map(Instant::toString).orElse(null))
                .param("practice", practice.value())
                .param("user", user.value())
                .update();
    }

    /** Takes somebody out; nobody is responsible any more for what was theirs. */
    void remove(PracticeId practice, UserId user) {
        jdbc.sql("""
                        update client_link set assigned_to = null
                        where practice_id = :practice and assigned_to = :user
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .update();
        jdbc.sql("""
                        delete from practice_member where practice_id = :practice and user_id = :user
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .update();
    }

    /** The clients chosen for somebody, by name; at most so many. */
    List<Chosen> chosen(PracticeId practice, UserId user, int limit) {
        return jdbc.sql("""
                        select l.company_id, l.name, l.identification, a.ends_at from client_access a
                        join client_link l on l.practice_id = a.practice_id and l.company_id = a.company_id
                        where a.practice_id = :practice and a.user_id = :user
                          and (a.ends_at is null or a.ends_at > :now)
                        order by l.name_key, l.company_id limit :limit
                        """)
                .param("practice", practice.value())
                .param("user", user.value())
                .param("now", now())
                .param("limit", limit)
                .query((row, _) -> new Chosen(
                        new CompanyId(row.getLong("company_id")),
                        row.getString("name"),
                        row.getString("identification"),
                        moment(row)))
                .list();
    }

    /** A line somebody pasted, and the one client it means. */
    record Meant(String line, CompanyId client) {}

    /** Which clients are meant by names or identifications, with or without check digit; lines that mean two are left out. */
    List<Meant> meant(PracticeId practice, List<String> lines) {
        return jdbc.sql("""
                        select typed.line, min(l.company_id) as company_id
                        from unnest(:lines::text[]) as typed (line)
                        join client_link l on l.practice_id = :practice
                            and (search_key(l.identification) = search_key(typed.line)
                                or l.identification_key = search_key(typed.line)
                                or left(search_key(l.identification), -1) = search_key(typed.line)
                                or l.name_key = search_key(typed.line))
                        where search_key(typed.line) <> ''
                        group by typed.line having count(*) = 1
                        """)
                .param("lines", lines.toArray(String[]::new))
                .param("practice", practice.value())
                .query((row, _) -> new Meant(row.getString("line"), new CompanyId(row.getLong("company_id"))))
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var until = moment(row);
        return new Row(
                new UserId(row.getLong("user_id")),
                Post.valueOf(row.getString("role")),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("all_clients"),
                until,
                until.filter(end -> !end.isAfter(clock.instant())).isPresent(),
                row.getInt("clients"));
    }

    private static Optional<Instant> moment(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("ends_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
