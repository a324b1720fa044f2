package app.cuadra.practice.staff;

import app.cuadra.identity.Users;
import app.cuadra.practice.client.ClientAccess;
import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for a client with a reason (ACC-31): in one's own words, so that asking tells nothing; an administrator chooses which
 * client is meant, and perhaps until when.
 */
@Component
class AccessRequests {

    /** So many of a person can wait for an answer. */
    static final int MAX_OPEN = 20;

    private final JdbcClient jdbc;
    private final ClientAccess access;
    private final StaffMail mail;
    private final Team team;
    private final ObjectProvider<Users> users;
    private final Clock clock;

    AccessRequests(
            JdbcClient jdbc, ClientAccess access, StaffMail mail, Team team, ObjectProvider<Users> users, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.mail = mail;
        this.team = team;
        this.users = users;
        this.clock = clock;
    }

    /** Those of the firm that wait for an answer. */
    @Transactional(readOnly = true)
    List<AccessRequest> open(PracticeId practice) {
        return find(practice, null, null);
    }

    /** Those of one person. */
    @Transactional(readOnly = true)
    List<AccessRequest> of(PracticeId practice, UserId person) {
        return find(practice, person.value(), null);
    }

    @Transactional(readOnly = true)
    AccessRequest get(PracticeId practice, long id) {
        return find(practice, null, id).stream().findFirst().orElseThrow(() -> new NotFound("access request"));
    }

    /** Asks, and tells the administrators. */
    @Transactional
    void ask(Member by, Viewer viewer, String client, String reason) {
        if (of(by.firm().id(), by.user()).size() >= MAX_OPEN) {
            throw Refused.because("staff.tooManyRequests", Map.of("max", MAX_OPEN));
        }
        jdbc.sql("""
                        insert into access_request (practice_id, user_id, client, reason, asked_at)
                        values (:practice, :user, :client, :reason, :now)
                        """)
                .param("practice", by.firm().id().value())
                .param("user", by.user().value())
                .param("client", client)
                .param("reason", reason)
                .param("now", now())
                .update();
        var administrators = team.all(by.firm().id()).stream()
                .filter(colleague -> colleague.post() == Post.ADMINISTRATOR && colleague.active())
                .map(Colleague::user)
                .toList();
        mail.asked(by.firm(), administrators, viewer.name(), client, reason, viewer.locale());
    }

    /** Shows them the client that was meant. */
    @Transactional
    void grant(Member by, Viewer viewer, long id, CompanyId client, Optional<Instant> until) {
        var request = get(by.firm().id(), id);
        if (access.give(by.firm().id(), new Holder.Member(request.user()), List.of(client), until, by.user()) == 0
                && !team.get(by.firm().id(), request.user()).allClients()) {
            throw Refused.because("staff.seesAlready").at("client");
        }
        answer(by, viewer, request, "GRANTED", client.value());
    }

    @Transactional
    void refuse(Member by, Viewer viewer, long id) {
        answer(by, viewer, get(by.firm().id(), id), "REFUSED", null);
    }

    private void answer(Member by, Viewer viewer, AccessRequest request, String answer, @Nullable Long client) {
        var first = jdbc.sql("""
                        update access_request
                        set answer = :answer, answered_at = :now, answered_by = :by, company_id = :client::bigint
                        where practice_id = :practice and id = :id and answer is null
                        """)
                .param("answer", answer)
                .param("now", now())
                .param("by", by.user().value())
                .param("client", client)
                .param("practice", by.firm().id().value())
                .param("id", request.id())
                .update();
        if (first == 1) {
            mail.answered(by.firm(), request.user(), request.client(), answer.equals("GRANTED"), viewer.locale());
        }
    }

    private List<AccessRequest> find(PracticeId practice, @Nullable Long person, @Nullable Long id) {
        record Row(long id, long userId, String client, String reason, OffsetDateTime askedAt) {}
        var rows = jdbc.sql("""
                        select id, user_id, client, reason, asked_at from access_request
                        where practice_id = :practice and answer is null
                          and (:person::bigint is null or user_id = :person) and (:id::bigint is null or id = :id)
                        order by id limit 200
                        """)
                .param("practice", practice.value())
                .param("person", person)
                .param("id", id)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var names = users.getObject()
                .names(rows.stream()
                        .map(row -> new UserId(row.userId()))
                        .distinct()
                        .toList());
        return rows.stream()
                .map(row -> new AccessRequest(
                        row.id(),
                        new UserId(row.userId()),
                        names.getOrDefault(new UserId(row.userId()), ""),
                        row.client(),
                        row.reason(),
                        row.askedAt().toInstant()))
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
