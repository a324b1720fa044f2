package app.cuadra.calendar.due;

import app.cuadra.calendar.duty.Refresh;
import app.cuadra.storage.Kept;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that something is done, with a file as proof, and takes it back; each with who and when. */
@Component
public class Doing {

    private final JdbcClient jdbc;
    private final Refresh refresh;
    private final Clock clock;

    Doing(JdbcClient jdbc, Refresh refresh, Clock clock) {
        this.jdbc = jdbc;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** What somebody did. */
    public record Event(String action, Instant at, UserId by) {}

    /** A file that proves it. */
    public record Proof(Kept kept, String name) {}

    /** Whoever works out a calendar holds the client first, so who changes it does as well. */
    private void hold(PracticeId practice, Collection<Long> ids) {
        jdbc.sql("""
                        select l.company_id from client_link l
                        where l.practice_id = :practice and l.company_id in (
                            select d.company_id from client_due d
                            where d.practice_id = :practice and d.id = any (:ids::bigint[]))
                        order by l.company_id
                        for no key update
                        """)
                .param("practice", practice.value())
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Those of them that were not done are. */
    @Transactional
    public int done(PracticeId practice, Collection<Long> ids, UserId by) {
        hold(practice, ids);
        var changed = jdbc.sql("""
                        with done as (
                            update client_due set done_at = :now, done_by = :by, changed_at = :now
                            where practice_id = :practice and id = any (:ids::bigint[]) and done_at is null
                            returning id, company_id
                        ), noted as (
                            insert into client_due_event (practice_id, due_id, action, at, by_user)
                            select :practice, id, 'DONE', :now, :by from done
                        )
                        select distinct company_id from done
                        """)
                .param("now", now())
                .param("by", by.value())
                .param("practice", practice.value())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> new CompanyId(row.getLong("company_id")))
                .list();
        refresh.announce(practice, changed);
        return changed.size();
    }

    /**
     * It is open again. The proof stays: it is nobody's fault.
     *
     * @throws NotFound when there is no such, or not for this person
     */
    @Transactional
    public void undone(PracticeId practice, long id, UserId by) {
        hold(practice, List.of(id));
        var company = jdbc.sql("""
                        with undone as (
                            update client_due set done_at = null, done_by = null, changed_at = :now
                            where practice_id = :practice and id = :id and done_at is not null
                            returning id, company_id
                        ), noted as (
                            insert into client_due_event (practice_id, due_id, action, at, by_user)
                            select :practice, id, 'UNDONE', :now, :by from undone
                        )
                        select company_id from undone
                        """)
                .param("now", now())
                .param("practice", practice.value())
                .param("id", id)
                .param("by", by.value())
                .query((row, _) -> new CompanyId(row.getLong("company_id")))
                .optional();
        company.ifPresent(one -> refresh.announce(practice, List.of(one)));
    }

    /**
     * Keeps a file with it, in the place of the one before.
     *
     * @return the key of the one before, whose bytes are nobody's now
     */
    @Transactional
    public Optional<String> prove(PracticeId practice, long id, Proof proof, UserId by) {
        var before = proof(practice, id).map(old -> old.kept().key());
        jdbc.sql("""
                        with proved as (
                            update client_due set proof_key = :key, proof_size = :size, proof_sha256 = :sha256,
                                proof_name = :name, changed_at = :now
                            where practice_id = :practice and id = :id
                            returning id
                        )
                        insert into client_due_event (practice_id, due_id, action, at, by_user)
                        select :practice, id, 'PROVED', :now, :by from proved
                        """)
                .param("key", proof.kept().key())
                .param("size", proof.kept().size())
                .param("sha256", proof.kept().sha256())
                .param("name", proof.name())
                .param("now", now())
                .param("practice", practice.value())
                .param("id", id)
                .param("by", by.value())
                .update();
        return before;
    }

    /** The file that proves it, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Proof> proof(PracticeId practice, long id) {
        return jdbc.sql("""
                        select proof_key, proof_size, proof_sha256, proof_name from client_due
                        where practice_id = :practice and id = :id and proof_key is not null
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .query((row, _) -> new Proof(
                        new Kept(row.getString("proof_key"), row.getLong("proof_size"), row.getString("proof_sha256")),
                        row.getString("proof_name")))
                .optional();
    }

    /** What happened to it, the latest first. */
    @Transactional(readOnly = true)
    public List<Event> events(PracticeId practice, long id, int limit) {
        return jdbc.sql("""
                        select action, at, by_user from client_due_event
                        where practice_id = :practice and due_id = :id
                        order by id desc limit :limit
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new Event(
                        row.getString("action"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getLong("by_user"))))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
