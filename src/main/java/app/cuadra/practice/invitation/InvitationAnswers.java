package app.cuadra.practice.invitation;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code client_invitation}, as the client reads and answers it; in the firm's scope. */
@Component
class InvitationAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How an invitation stands. */
    enum Standing {
        OPEN,
        ACCEPTED,
        REJECTED,
        OVER
    }

    /**
     * An invitation as the client sees it.
     *
     * @param open what a browser remembers of it
     * @param company of the link; a number that no company has while {@code standIn}
     * @param client the user made for them, of {@link InvitationKind#ACTIVATE} only
     * @param credential the login without a person that opens the company now
     * @param called what the firm calls the company
     */
    record Invitation(
            OpenInvitation open,
            InvitationKind kind,
            String email,
            String message,
            String firm,
            CompanyId company,
            boolean standIn,
            String called,
            Optional<UserId> client,
            Optional<UserId> credential,
            Standing standing) {}

    Invitation find(InvitationLink link) {
        return find(link.practice(), link.company(), null, link.hash());
    }

    Invitation find(OpenInvitation open) {
        return find(open.practice(), open.company(), open.id(), null);
    }

    private Invitation find(PracticeId practice, CompanyId company, @Nullable Long id, byte @Nullable [] hash) {
        return jdbc.sql("""
                        select i.practice_id, i.company_id, i.id, i.kind, i.email, i.message, i.user_id, p.name as firm,
                            coalesce(l.company_id, i.company_id) as company, coalesce(l.plan, '') = '' as stand_in,
                            coalesce(l.name, i.name) as called, l.credential_user,
                            case when i.answer in ('ACCEPTED', 'REJECTED') then i.answer
                                 when i.answer is not null or i.expires_at <= :now or l.state is distinct from 'PENDING'
                                 then 'OVER' else 'OPEN' end as standing
                        from client_invitation i
                        join practice p on p.id = i.practice_id
                        left join client_link l on l.practice_id = i.practice_id
                            and (l.company_id = i.company_id or l.invited_as = i.company_id)
                        where i.practice_id = :practice and i.company_id = :company
                            and (i.id = :id::bigint or i.secret_hash = :hash::bytea)
                        """)
                .param("now", now())
                .param("practice", practice.value())
                .param("company", company.value())
                .param("id", id)
                .param("hash", hash)
                .query((row, _) -> invitation(practice, row))
                .optional()
                .orElseThrow(() -> new NotFound("invitation"));
    }

    /** Until the end of the transaction nobody else answers it. */
    void lock(OpenInvitation open) {
        jdbc.sql("""
                        select id from client_invitation
                        where practice_id = :practice and company_id = :company and id = :id
                        for update
                        """)
                .param("practice", open.practice().value())
                .param("company", open.company().value())
                .param("id", open.id())
                .query(Long.class)
                .optional();
    }

    void answer(OpenInvitation open, String answer, Optional<UserId> by) {
        jdbc.sql("""
                        update client_invitation set answer = :answer, answered_at = :now, answered_by = :by::bigint
                        where practice_id = :practice and company_id = :company and id = :id
                        """)
                .param("answer", answer)
                .param("now", now())
                .param("by", by.map(UserId::value).orElse(null))
                .param("practice", open.practice().value())
                .param("company", open.company().value())
                .param("id", open.id())
                .update();
    }

    private static Invitation invitation(PracticeId practice, ResultSet row) throws SQLException {
        return new Invitation(
                new OpenInvitation(practice, new CompanyId(row.getLong("company_id")), row.getLong("id")),
                InvitationKind.valueOf(row.getString("kind")),
                row.getString("email"),
                row.getString("message"),
                row.getString("firm"),
                new CompanyId(row.getLong("company")),
                row.getBoolean("stand_in"),
                row.getString("called"),
                Optional.ofNullable(row.getObject("user_id", Long.class)).map(UserId::new),
                Optional.ofNullable(row.getObject("credential_user", Long.class))
                        .map(UserId::new),
                Standing.valueOf(row.getString("standing")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
