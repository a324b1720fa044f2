package app.cuadra.mail.outbox;

import app.cuadra.mail.MailId;
import app.cuadra.mail.Mails.Standing;
import app.cuadra.mail.Mails.State;
import app.cuadra.mail.Mails.Why;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code mail}. */
@Component
class MailTable {

    /** The ways a letter ends, and then its content is wiped. */
    enum End {
        HANDED_OVER,
        FAILED,
        UNKNOWN
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    MailTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One line of the local mailbox. */
    record Line(long id, String to, String subject, Instant sent) {}

    /** A letter of the local mailbox, still sealed. */
    record Sealed(long id, String to, String subject, byte[] sealed) {}

    long add(
            String messageId,
            String to,
            String language,
            String subject,
            byte[] sealed,
            boolean local,
            boolean followed) {
        return jdbc.sql("""
                        insert into mail (
                            message_id, to_address, language, subject, sealed, state, next_attempt_at, created_at, followed)
                        values (:messageId, :to, :language, :subject, :sealed, :state, :now, :now, :followed)
                        returning id
                        """)
                .param("messageId", messageId)
                .param("to", to)
                .param("language", language)
                .param("subject", subject)
                .param("sealed", sealed)
                .param("state", local ? "LOCAL" : "QUEUED")
                .param("now", now())
                .param("followed", followed)
                .query(Long.class)
                .single();
    }

    /** Takes the next letter that is due; another node, or another thread, takes another one. */
    Optional<Outgoing> claim() {
        return jdbc.sql("""
                        update mail set state = 'SENDING', attempts = attempts + 1, claimed_at = :now
                        where id = (
                            select id from mail
                            where state = 'QUEUED' and next_attempt_at <= :now
                            order by next_attempt_at, id
                            limit 1
                            for update skip locked)
                        returning id, message_id, to_address, subject, sealed, attempts, unknowns
                        """)
                .param("now", now())
                .query((row, _) -> new Outgoing(
                        row.getLong("id"),
                        row.getString("message_id"),
                        row.getString("to_address"),
                        row.getString("subject"),
                        row.getBytes("sealed"),
                        row.getInt("attempts"),
                        row.getInt("unknowns")))
                .optional();
    }

    /** The letters of nodes that died while delivering: nobody can tell whether they left. */
    List<Outgoing> abandoned(Duration lease) {
        return jdbc.sql("""
                        select id, message_id, to_address, subject, sealed, attempts, unknowns
                        from mail
                        where state = 'SENDING' and claimed_at < :before
                        """)
                .param("before", now().minus(lease))
                .query((row, _) -> new Outgoing(
                        row.getLong("id"),
                        row.getString("message_id"),
                        row.getString("to_address"),
                        row.getString("subject"),
                        row.getBytes("sealed"),
                        row.getInt("attempts"),
                        row.getInt("unknowns")))
                .list();
    }

    /** Ends a letter, unless somebody else has taken it since. */
    void end(Outgoing letter, End end, Why why, String address) {
        jdbc.sql("""
                        update mail set state = :state, sealed = null, ended_at = :now, why = :why, why_address = :address
                        where id = :id and state = 'SENDING' and attempts = :attempt
                        """)
                .param("id", letter.id())
                .param("attempt", letter.attempt())
                .param("state", end.name())
                .param("why", why.name())
                .param("address", address)
                .param("now", now())
                .update();
    }

    /** Puts a letter back for later, unless somebody else has taken it since. */
    void again(Outgoing letter, Duration in, boolean unknown, Why why) {
        jdbc.sql("""
                        update mail set state = 'QUEUED', next_attempt_at = :next, unknowns = unknowns + :unknown,
                            why = :why
                        where id = :id and state = 'SENDING' and attempts = :attempt
                        """)
                .param("id", letter.id())
                .param("attempt", letter.attempt())
                .param("next", now().plus(in))
                .param("unknown", unknown ? 1 : 0)
                .param("why", why.name())
                .update();
    }

    /** Letters that are followed stay, without their content; one that went nowhere has its content still. */
    void forget(Duration olderThan) {
        jdbc.sql("""
                        delete from mail where created_at < :before and state not in ('QUEUED', 'SENDING')
                          and (not followed or state = 'LOCAL')
                        """).param("before", now().minus(olderThan)).update();
    }

    /** The newest letters that went nowhere, whose reader's address contains the text. */
    List<Line> local(String text, int limit) {
        return jdbc.sql("""
                        select id, to_address, subject, created_at from mail
                        where state = 'LOCAL' and position(:text in to_address) > 0
                        order by id desc
                        limit :limit
                        """)
                .param("text", text)
                .param("limit", limit)
                .query((row, _) -> new Line(
                        row.getLong("id"),
                        row.getString("to_address"),
                        row.getString("subject"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Sealed> local(long id) {
        return jdbc.sql("""
                        select id, to_address, subject, sealed from mail where state = 'LOCAL' and id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new Sealed(
                        row.getLong("id"),
                        row.getString("to_address"),
                        row.getString("subject"),
                        row.getBytes("sealed")))
                .optional();
    }

    Map<MailId, Standing> standings(Collection<MailId> letters) {
        return jdbc
                .sql("""
                        select id, state, why, why_address, coalesce(ended_at, created_at) as since
                        from mail where id = any (:ids::bigint[])
                        """)
                .param("ids", letters.stream().map(MailId::value).toArray(Long[]::new))
                .query((row, _) -> Map.entry(
                        new MailId(row.getLong("id")),
                        new Standing(
                                state(row.getString("state")),
                                Why.valueOf(row.getString("why")),
                                row.getString("why_address"),
                                row.getObject("since", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static State state(String stored) {
        return switch (stored) {
            case "HANDED_OVER" -> State.SENT;
            case "SENDING" -> State.QUEUED;
            default -> State.valueOf(stored);
        };
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
