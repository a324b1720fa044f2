package app.cuadra.practice.firm;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Messages;
import app.cuadra.web.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code practice} and {@code practice_member}. */
@Component
class FirmTable implements Firms {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Messages messages;
    private final FirmRights rights;

    FirmTable(JdbcClient jdbc, Tenancy tenancy, Clock clock, Messages messages, FirmRights rights) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
        this.messages = messages;
    }

    /** Makes a firm with its founder as its administrator. */
    @Transactional
    PracticeId found(UserId founder, String name, String country) {
        // The id comes first: the row shows only to whoever works in that firm.
        var practice = new PracticeId(jdbc.sql("""
                        select nextval('practice_id_seq')
                        """).query(Long.class).single());
        return tenancy.within(practice, () -> insert(practice, founder, name, country));
    }

    private PracticeId insert(PracticeId practice, UserId founder, String name, String country) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into practice (id, name, country, created_at, created_by)
                        values (:practice, :name, :country, :now, :founder)
                        """)
                .param("practice", practice.value())
                .param("name", name)
                .param("country", country)
                .param("now", now)
                .param("founder", founder.value())
                .update();
        jdbc.sql("""
                        insert into practice_member (practice_id, user_id, role, since)
                        values (:practice, :founder, 'ADMINISTRATOR', :now)
                        """)
                .param("practice", practice.value())
                .param("founder", founder.value())
                .param("now", now)
                .update();
        return practice;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Firm> of(UserId user) {
        return tenancy.within(
                user,
                () -> jdbc.sql("""
                        select p.id, p.name, p.country from practice p
                        join practice_member m on m.practice_id = p.id
                        where m.user_id = :user
                        order by p.name, p.id
                        """)
                        .param("user", user.value())
                        .query((row, _) -> new Firm(
                                new PracticeId(row.getLong("id")), row.getString("name"), row.getString("country")))
                        .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Firm> find(UserId user, PracticeId practice) {
        return member(user, practice).map(Member::firm);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Member> member(UserId user, PracticeId practice) {
        return tenancy.within(
                user,
                () -> jdbc.sql("""
                        select p.id, p.name, p.country, m.role, m.all_clients from practice p
                        join practice_member m on m.practice_id = p.id
                        where m.user_id = :user and p.id = :practice
                        """)
                        .param("user", user.value())
                        .param("practice", practice.value())
                        .query((row, _) -> member(row, user))
                        .optional());
    }

    private Member member(ResultSet row, UserId user) throws SQLException {
        var post = Post.valueOf(row.getString("role"));
        return new Member(
                new Firm(new PracticeId(row.getLong("id")), row.getString("name"), row.getString("country")),
                user,
                post,
                row.getBoolean("all_clients"),
                rights.of(post));
    }

    @Override
    @Transactional(readOnly = true)
    public Firm get(PracticeId practice) {
        return jdbc.sql("""
                        select id, name, country from practice where id = :practice
                        """)
                .param("practice", practice.value())
                .query((row, _) ->
                        new Firm(new PracticeId(row.getLong("id")), row.getString("name"), row.getString("country")))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UserId> members(PracticeId practice) {
        return jdbc.sql("""
                        select user_id from practice_member
                        where practice_id = :practice and state = 'ACTIVE'
                          and (ends_at is null or ends_at > current_moment())
                        order by user_id
                        """)
                .param("practice", practice.value())
                .query((row, _) -> new UserId(row.getLong("user_id")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<UserId> seeing(PracticeId practice, CompanyId client) {
        return jdbc.sql("""
                        select m.user_id from practice_member m
                        where m.practice_id = :practice and m.state = 'ACTIVE'
                          and (m.ends_at is null or m.ends_at > current_moment())
                          and (m.all_clients or exists (
                              select from client_access a
                              where a.practice_id = m.practice_id and a.user_id = m.user_id and a.company_id = :client
                                and (a.ends_at is null or a.ends_at > current_moment())))
                        order by m.user_id
                        """)
                .param("practice", practice.value())
                .param("client", client.value())
                .query((row, _) -> new UserId(row.getLong("user_id")))
                .list();
    }

    @Override
    public Place place(Firm firm, Locale reader) {
        return new Place(
                Place.Kind.PRACTICE,
                firm.id().value(),
                "/contador/" + firm.id().value(),
                messages.text(reader, "practice.place", Map.of()),
                firm.name(),
                "");
    }

    @Override
    public boolean isCalled(Place workspace, String typed) {
        return plain(workspace.name() + " " + workspace.detail()).contains(plain(typed.strip()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    @Transactional
    public void take(PracticeId practice, UserId person, Post post, boolean allClients, Optional<Instant> until) {
        jdbc.sql("""
                        insert into practice_member (practice_id, user_id, role, since, all_clients, ends_at)
                        values (:practice, :person, :post, :now, :all, :until::timestamptz)
                        on conflict on constraint practice_member_pk do update
                        set role = excluded.role, all_clients = excluded.all_clients, ends_at = excluded.ends_at,
                            state = 'ACTIVE'
                        """)
                .param("practice", practice.value())
                .param("person", person.value())
                .param("post", post.name())
                .param("all", allClients)
                .param("until", until.map(Instant::toString).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
