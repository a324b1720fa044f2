package app.cuadra.practice.action;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code client_action} and {@code client_action_item}; each step of a job is a short transaction of its own. */
@Component
@Transactional
public class ActionTable {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ActionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An action as it stands; {@code job} is 0 until it was begun. */
    record Stored(long id, String kind, String answer, long job) {

        boolean begun() {
            return job != 0;
        }
    }

    /** How many of its clients stand how. */
    public record Counts(int waiting, int done, int refused) {

        /** All of them. */
        public int all() {
            return waiting + done + refused;
        }
    }

    /** One client of an action and why it did not work, if it did not. */
    public record Item(CompanyId client, String name, String state, Optional<Problem> problem) {}

    /** Notes what was chosen; the clients that this person does not see are left out. */
    long add(PracticeId practice, String kind, Collection<CompanyId> clients, UserId by) {
        var id = jdbc.sql("""
                        insert into client_action (practice_id, kind, created_by, created_at)
                        values (:practice, :kind, :by, :now)
                        returning id
                        """)
                .param("practice", practice.value())
                .param("kind", kind)
                .param("by", by.value())
                .param("now", now())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into client_action_item (practice_id, action_id, company_id, name)
                        select practice_id, :id, company_id, name from client_link
                        where practice_id = :practice and company_id = any (:clients::bigint[])
                        """)
                .param("id", id)
                .param("practice", practice.value())
                .param("clients", clients.stream().map(CompanyId::value).toArray(Long[]::new))
                .update();
        return id;
    }

    Optional<Stored> find(PracticeId practice, long id) {
        return jdbc.sql("""
                        select id, kind, answer, coalesce(job_id, 0) as job from client_action
                        where practice_id = :practice and id = :id
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .query(Stored.class)
                .optional();
    }

    /** The action of a job. */
    Optional<Long> ofJob(PracticeId practice, long job) {
        return jdbc.sql("""
                        select id from client_action where practice_id = :practice and job_id = :job
                        """)
                .param("practice", practice.value())
                .param("job", job)
                .query(Long.class)
                .optional();
    }

    /** Locks it, so that of two who begin at once the second sees that it was begun. */
    void lock(PracticeId practice, long id) {
        jdbc.sql("""
                        select id from client_action where practice_id = :practice and id = :id for update
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    void begun(PracticeId practice, long id, String answer, long job) {
        jdbc.sql("""
                        update client_action set answer = :answer, job_id = :job
                        where practice_id = :practice and id = :id
                        """)
                .param("answer", answer)
                .param("job", job)
                .param("practice", practice.value())
                .param("id", id)
                .update();
    }

    Counts counts(PracticeId practice, long id) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                            count(*) filter (where state = 'DONE') as done,
                            count(*) filter (where state = 'REFUSED') as refused
                        from client_action_item where practice_id = :practice and action_id = :id
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .query(Counts.class)
                .single();
    }

    /** Those that wait, some at a time. */
    List<CompanyId> waiting(PracticeId practice, long id, int limit) {
        return jdbc.sql("""
                        select company_id from client_action_item
                        where practice_id = :practice and action_id = :id and state = 'WAITING'
                        order by company_id limit :limit
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new CompanyId(row.getLong("company_id")))
                .list();
    }

    /** True for whoever is first to do it; the row stays locked until what was done commits with it. */
    boolean done(PracticeId practice, long id, CompanyId client) {
        return jdbc.sql("""
                        update client_action_item set state = 'DONE'
                        where practice_id = :practice and action_id = :id and company_id = :client and state = 'WAITING'
                        """)
                        .param("practice", practice.value())
                        .param("id", id)
                        .param("client", client.value())
                        .update()
                == 1;
    }

    void refused(PracticeId practice, long id, CompanyId client, Problem why) {
        jdbc.sql("""
                        update client_action_item set state = 'REFUSED', code = :code, args = :args::jsonb
                        where practice_id = :practice and action_id = :id and company_id = :client and state = 'WAITING'
                        """)
                .param("code", why.code())
                .param("args", json.writeValueAsString(why.args()))
                .param("practice", practice.value())
                .param("id", id)
                .param("client", client.value())
                .update();
    }

    /** Lets those that did not work wait again. */
    void again(PracticeId practice, long id) {
        jdbc.sql("""
                        update client_action_item set state = 'WAITING', code = '', args = '{}'
                        where practice_id = :practice and action_id = :id and state = 'REFUSED'
                        """).param("practice", practice.value()).param("id", id).update();
    }

    /** What came of it, failures first, from that row on. */
    List<Item> items(PracticeId practice, long id, int from, int limit) {
        return jdbc.sql("""
                        select company_id, name, state, code, args::text as args from client_action_item
                        where practice_id = :practice and action_id = :id
                        order by array_position(array['REFUSED', 'WAITING', 'DONE'], state), name, company_id
                        offset :from limit :limit
                        """)
                .param("practice", practice.value())
                .param("id", id)
                .param("from", from)
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    private Item item(ResultSet row, int number) throws SQLException {
        Map<String, Object> args = json.readValue(row.getString("args"), new TypeReference<>() {});
        var code = row.getString("code");
        return new Item(
                new CompanyId(row.getLong("company_id")),
                row.getString("name"),
                row.getString("state"),
                code.isEmpty() ? Optional.empty() : Optional.of(new Problem(code, "", args)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
