package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.practice.staff.NewcomerForm.Newcomer;
import app.cuadra.practice.staff.StaffInvitation.State;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code staff_invitation}. */
@Component
class StaffInvitations {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(PracticeId practice, Newcomer who, Locale language, UserId by) {
        return jdbc.sql("""
                        insert into staff_invitation
                            (practice_id, name, email, role, all_clients, ends_at, language, created_at, created_by)
                        values (:practice, :name, :email, :post, :all, :until::timestamptz, :language, :now, :by)
                        returning id
                        """)
                .param("practice", practice.value())
                .param("name", who.name())
                .param("email", who.email().value())
                .param("post", who.terms().post().name())
                .param("all", who.terms().allClients())
                .param("until", who.terms().until().map(Instant::toString).orElse(null))
                .param("language", language.getLanguage())
                .param("now", now())
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    /** Those that nobody answered or took back. */
    List<StaffInvitation> open(PracticeId practice) {
        return jdbc.sql("""
                        select i.*, (select count(*) from client_access a
                            where a.practice_id = i.practice_id and a.invitation_id = i.id) as clients
                        from staff_invitation i
                        where i.practice_id = :practice and i.accepted_at is null and i.withdrawn_at is null
                        order by i.id desc limit 200
                        """)
                .param("practice", practice.value())
                .query(this::invitation)
                .list();
    }

    Optional<StaffInvitation> find(PracticeId practice, long id) {
        return jdbc.sql("""
                        select i.*, (select count(*) from client_access a
                            where a.practice_id = i.practice_id and a.invitation_id = i.id) as clients
                        from staff_invitation i where i.practice_id = :practice and i.id = :id
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .query(this::invitation)
                .optional();
    }

    /** The one of a link. */
    Optional<Long> find(StaffLink link) {
        return jdbc.sql("""
                        select id from staff_invitation where practice_id = :practice and secret_hash = :hash
                        """)
                .param("practice", link.practice().value())
                .param("hash", link.hash())
                .query(Long.class)
                .optional();
    }

    /** How many were sent in this firm since. */
    int sent(PracticeId practice, Duration since) {
        return jdbc.sql("""
                        select count(*) from staff_invitation where practice_id = :practice and sent_at > :since
                        """)
                .param("practice", practice.value())
                .param("since", now().minus(since))
                .query(Integer.class)
                .single();
    }

    /** Notes a link as sent, which makes the one before void; false when the invitation is closed. */
    boolean send(PracticeId practice, long id, StaffLink link, Duration open) {
        return jdbc.sql("""
                        update staff_invitation set secret_hash = :hash, sent_at = :now, expires_at = :until
                        where practice_id = :practice and id = :id and withdrawn_at is null and accepted_at is null
                        """)
                        .param("hash", link.hash())
                        .param("now", now())
                        .param("until", now().plus(open))
                        .param("practice", practice.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when it is closed. */
    boolean withdraw(PracticeId practice, long id) {
        return jdbc.sql("""
                        update staff_invitation set withdrawn_at = :now
                        where practice_id = :practice and id = :id and withdrawn_at is null and accepted_at is null
                        """)
                        .param("now", now())
                        .param("practice", practice.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Uses it up; false when somebody was first, or it is no longer good. */
    boolean accept(PracticeId practice, long id) {
        return jdbc.sql("""
                        update staff_invitation set accepted_at = :now
                        where practice_id = :practice and id = :id and expires_at > :now
                          and withdrawn_at is null and accepted_at is null
                        """)
                        .param("now", now())
                        .param("practice", practice.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private StaffInvitation invitation(ResultSet row, int number) throws SQLException {
        return new StaffInvitation(
                row.getLong("id"),
                row.getString("name"),
                new Email(row.getString("email")),
                new Terms(
                        Post.valueOf(row.getString("role")),
                        row.getBoolean("all_clients"),
                        moment(row, "ends_at"),
                        List.of()),
                Locale.of(row.getString("language")),
                new UserId(row.getLong("created_by")),
                state(row),
                moment(row, "sent_at"),
                moment(row, "expires_at"),
                row.getInt("clients"));
    }

    private State state(ResultSet row) throws SQLException {
        if (row.getObject("accepted_at") != null) {
            return State.ACCEPTED;
        }
        if (row.getObject("withdrawn_at") != null) {
            return State.WITHDRAWN;
        }
        var until = moment(row, "expires_at");
        if (until.isEmpty()) {
            return State.WAITING;
        }
        return until.get().isAfter(clock.instant()) ? State.PENDING : State.EXPIRED;
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
