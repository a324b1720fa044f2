package app.cuadra.practice.invitation;

import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code client_invitation}, written and sent; {@link Answering} reads it for the client. */
@Component
class InvitationTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An invitation to be sent.
     *
     * @param client the user made for them, of {@link InvitationKind#ACTIVATE} only
     * @param name of the company
     * @param language of the letter
     */
    record NewInvitation(
            CompanyId company,
            InvitationKind kind,
            Email email,
            Optional<UserId> client,
            String name,
            String message,
            String language) {}

    /** One that waits to be sent; {@code company} is how the firm calls it now. */
    record Waiting(
            long id,
            long companyId,
            String company,
            InvitationKind kind,
            String email,
            String message,
            String language) {}

    /** The last one of a company, from which another begins. */
    record Last(InvitationKind kind, String email, @Nullable Long client, String message) {}

    /** Writes them down, thousands in one statement. They wait until {@link Posting} sends them. */
    void addAll(PracticeId practice, List<NewInvitation> invitations, UserId by) {
        jdbc.sql("""
                        insert into client_invitation
                            (practice_id, company_id, kind, email, user_id, name, message, language, created_at, created_by)
                        select :practice, n.company, n.kind, n.email, n.client, n.name, n.message, n.language, :now, :by
                        from unnest(:companies::bigint[], :kinds::text[], :emails::text[], :clients::bigint[],
                            :names::text[], :messages::text[], :languages::text[])
                            as n (company, kind, email, client, name, message, language)
                        """)
                .param("practice", practice.value())
                .param("companies", column(invitations, one -> one.company().value(), Long[]::new))
                .param("kinds", column(invitations, one -> one.kind().name(), String[]::new))
                .param("emails", column(invitations, one -> one.email().value(), String[]::new))
                .param(
                        "clients",
                        column(
                                invitations,
                                one -> one.client().map(UserId::value).orElse(null),
                                Long[]::new))
                .param("names", column(invitations, NewInvitation::name, String[]::new))
                .param("messages", column(invitations, NewInvitation::message, String[]::new))
                .param("languages", column(invitations, NewInvitation::language, String[]::new))
                .param("now", now())
                .param("by", by.value())
                .update();
    }

    /** Closes what is open of these companies: a newer one takes its place, or it was taken back. */
    void close(PracticeId practice, Collection<CompanyId> companies, String answer, Optional<UserId> by) {
        jdbc.sql("""
                        update client_invitation set answer = :answer, answered_at = :now, answered_by = :by::bigint
                        where practice_id = :practice and company_id = any (:companies::bigint[]) and answer is null
                        """)
                .param("practice", practice.value())
                .param("companies", companies.stream().map(CompanyId::value).toArray(Long[]::new))
                .param("answer", answer)
                .param("now", now())
                .param("by", by.map(UserId::value).orElse(null))
                .update();
    }

    /** Those of this person that wait, and whose company is still the firm's client and pending. */
    List<Waiting> waiting(PracticeId practice, UserId by, int limit) {
        return jdbc.sql("""
                        select i.id, i.company_id, l.name as company, i.kind, i.email, i.message, i.language
                        from client_invitation i
                        join client_link l on l.practice_id = i.practice_id and l.company_id = i.company_id
                        where i.practice_id = :practice and i.created_by = :by and i.sent_at is null and i.answer is null
                          and l.state = 'PENDING'
                        order by i.id limit :limit
                        """)
                .param("practice", practice.value())
                .param("by", by.value())
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    int countWaiting(PracticeId practice, UserId by) {
        return jdbc.sql("""
                        select count(*) from client_invitation i
                        join client_link l on l.practice_id = i.practice_id and l.company_id = i.company_id
                        where i.practice_id = :practice and i.created_by = :by and i.sent_at is null and i.answer is null
                          and l.state = 'PENDING'
                        """)
                .param("practice", practice.value())
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    /** True for whoever is first to send it: two tabs, or a job and a tab, don't send twice. */
    boolean sent(PracticeId practice, InvitationLink link, long id, Duration open) {
        return jdbc.sql("""
                        update client_invitation set secret_hash = :hash, sent_at = :now, expires_at = :until
                        where practice_id = :practice and company_id = :company and id = :id and sent_at is null
                          and answer is null
                        """)
                        .param("hash", link.hash())
                        .param("now", now())
                        .param("until", now().plus(open))
                        .param("practice", practice.value())
                        .param("company", link.company().value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes those that a job is asked to send; how many were not given to one in the last hour. */
    int queue(PracticeId practice, UserId by) {
        return jdbc.sql("""
                        update client_invitation set queued_at = :now
                        where practice_id = :practice and created_by = :by and sent_at is null and answer is null
                          and (queued_at is null or queued_at < :earlier)
                        """)
                .param("now", now())
                .param("earlier", now().minusHours(1))
                .param("practice", practice.value())
                .param("by", by.value())
                .update();
    }

    /** How many invitations of this kind this person has written since then. */
    int countSince(PracticeId practice, UserId by, InvitationKind kind, Duration past) {
        return jdbc.sql("""
                        select count(*) from client_invitation
                        where practice_id = :practice and created_by = :by and kind = :kind and created_at > :since
                        """)
                .param("practice", practice.value())
                .param("by", by.value())
                .param("kind", kind.name())
                .param("since", now().minus(past))
                .query(Integer.class)
                .single();
    }

    Optional<Last> last(PracticeId practice, CompanyId company) {
        return jdbc.sql("""
                        select i.kind, i.email, i.user_id as client, i.message from client_invitation i
                        join client_link l on l.practice_id = i.practice_id
                            and (l.company_id = i.company_id or l.invited_as = i.company_id)
                        where i.practice_id = :practice and l.company_id = :company
                        order by i.id desc limit 1
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .query(Last.class)
                .optional();
    }

    private static <T> T[] column(
            List<NewInvitation> all, Function<NewInvitation, ? extends @Nullable T> part, IntFunction<T[]> array) {
        return all.stream().map(part).toArray(array);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
