package app.cuadra.company.address;

import app.cuadra.company.address.AddressChange.Side;
import app.cuadra.company.address.AddressChange.State;
import app.cuadra.company.link.CompanyLink;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code address_change}. */
@Component
class AddressTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AddressTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A change, found by one of its two links. */
    record Found(long id, Side side) {}

    /** A change to be asked for. */
    record New(UserId user, Email before, Email after, CompanyLink oldLink, CompanyLink newLink, UserId by) {}

    void add(CompanyId company, New change, Duration open) {
        jdbc.sql("""
                        insert into address_change (
                            company_id, user_id, old_email, new_email, old_hash, new_hash, requested_at, requested_by,
                            expires_at)
                        values (:company, :user, :old, :new, :oldHash, :newHash, :now, :by, :until)
                        """)
                .param("company", company.value())
                .param("user", change.user().value())
                .param("old", change.before().value())
                .param("new", change.after().value())
                .param("oldHash", change.oldLink().hash())
                .param("newHash", change.newLink().hash())
                .param("now", now())
                .param("by", change.by().value())
                .param("until", now().plus(open))
                .update();
    }

    /** How many were asked for in this company since. */
    int asked(CompanyId company, Duration since) {
        return jdbc.sql("""
                        select count(*) from address_change where company_id = :company and requested_at > :since
                        """)
                .param("company", company.value())
                .param("since", now().minus(since))
                .query(Integer.class)
                .single();
    }

    /** The one of this user that waits to be confirmed. */
    Optional<AddressChange> waiting(CompanyId company, UserId user) {
        return jdbc.sql("""
                        select id, user_id, old_email, new_email, old_confirmed_at, new_confirmed_at, expires_at,
                               withdrawn_at, done_at
                        from address_change
                        where company_id = :company and user_id = :user and withdrawn_at is null and done_at is null
                          and expires_at > :now
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .param("now", now())
                .query((row, _) -> change(row))
                .optional();
    }

    Optional<Found> find(CompanyLink link) {
        return jdbc.sql("""
                        select id, old_hash = :hash as old from address_change
                        where company_id = :company and (old_hash = :hash or new_hash = :hash)
                        """)
                .param("company", link.company().value())
                .param("hash", link.hash())
                .query((row, _) -> new Found(row.getLong("id"), row.getBoolean("old") ? Side.OLD : Side.NEW))
                .optional();
    }

    Optional<AddressChange> get(CompanyId company, long id) {
        return jdbc.sql("""
                        select id, user_id, old_email, new_email, old_confirmed_at, new_confirmed_at, expires_at,
                               withdrawn_at, done_at
                        from address_change where company_id = :company and id = :id
                        """)
                .param("company", company.value())
                .param("id", id)
                .query((row, _) -> change(row))
                .optional();
    }

    /** Notes that a side said yes; false when it no longer can. */
    boolean confirm(CompanyId company, long id, Side side) {
        return jdbc.sql("""
                                update address_change
                                set old_confirmed_at = case when :old then coalesce(old_confirmed_at, :now)
                                        else old_confirmed_at end,
                                    new_confirmed_at = case when :old then new_confirmed_at
                                        else coalesce(new_confirmed_at, :now) end
                                where company_id = :company and id = :id and withdrawn_at is null and done_at is null
                                  and expires_at > :now
                                """)
                        .param("old", side == Side.OLD)
                        .param("now", now())
                        .param("company", company.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void done(CompanyId company, long id) {
        jdbc.sql("""
                        update address_change set done_at = :now where company_id = :company and id = :id
                        """)
                .param("now", now())
                .param("company", company.value())
                .param("id", id)
                .update();
    }

    /** Withdraws the open one of this user; false when there is none. */
    boolean withdraw(CompanyId company, UserId user) {
        return jdbc.sql("""
                                update address_change set withdrawn_at = :now
                                where company_id = :company and user_id = :user
                                  and withdrawn_at is null and done_at is null
                                """)
                        .param("now", now())
                        .param("company", company.value())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    private AddressChange change(ResultSet row) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        State state;
        if (row.getObject("done_at") != null) {
            state = State.DONE;
        } else if (row.getObject("withdrawn_at") != null) {
            state = State.WITHDRAWN;
        } else {
            state = expires.isAfter(now()) ? State.OPEN : State.EXPIRED;
        }
        return new AddressChange(
                row.getLong("id"),
                new UserId(row.getLong("user_id")),
                new Email(row.getString("old_email")),
                new Email(row.getString("new_email")),
                row.getObject("old_confirmed_at") != null,
                row.getObject("new_confirmed_at") != null,
                expires.toInstant(),
                state);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
