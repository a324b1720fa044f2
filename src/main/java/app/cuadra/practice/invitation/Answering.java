package app.cuadra.practice.invitation;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.Answers;
import app.cuadra.practice.client.LinkState;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The client's answer: whoever holds the link received the mail, which is all that is asked of them. */
@Component
class Answering {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Answers answers;
    private final Clock clock;

    Answering(JdbcClient jdbc, Tenancy tenancy, Answers answers, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.answers = answers;
        this.clock = clock;
    }

    /** How an invitation stands. */
    enum Standing {
        OPEN,
        ACCEPTED,
        REJECTED,
        OVER
    }

    /** An invitation as the client sees it. */
    record Invitation(long id, UserId client, String email, String firm, String company, Standing standing) {}

    /** The invitation of this link. */
    @Transactional(readOnly = true)
    public Invitation find(InvitationLink link) {
        return tenancy.within(link.practice(), () -> read(link));
    }

    /**
     * Accepts or rejects.
     *
     * @throws Refused {@code invitation.over} when it was answered, taken back or has expired
     */
    @Transactional
    public void answer(InvitationLink link, boolean accepted) {
        tenancy.within(link.practice(), () -> {
            var invitation = read(link);
            var next = accepted ? LinkState.LINKED : LinkState.REJECTED;
            if (invitation.standing() != Standing.OPEN
                    || !answers.answer(link.practice(), link.company(), next, invitation.client())) {
                throw Refused.because("invitation.over");
            }
            return jdbc.sql("""
                            update client_invitation set answer = :answer, answered_at = :now
                            where practice_id = :practice and company_id = :company and id = :id
                            """)
                    .param("answer", accepted ? "ACCEPTED" : "REJECTED")
                    .param("now", now())
                    .param("practice", link.practice().value())
                    .param("company", link.company().value())
                    .param("id", invitation.id())
                    .update();
        });
    }

    private Invitation read(InvitationLink link) {
        return jdbc.sql("""
                        select i.id, i.user_id, i.email, p.name as firm, l.name as company,
                            case when i.answer is not null then i.answer
                                 when i.expires_at <= :now or l.state <> 'PENDING' then 'OVER'
                                 else 'OPEN' end as standing
                        from client_invitation i
                        join practice p on p.id = i.practice_id
                        join client_link l on l.practice_id = i.practice_id and l.company_id = i.company_id
                        where i.practice_id = :practice and i.company_id = :company and i.secret_hash = :hash
                        """)
                .param("now", now())
                .param("practice", link.practice().value())
                .param("company", link.company().value())
                .param("hash", link.hash())
                .query((row, _) -> new Invitation(
                        row.getLong("id"),
                        new UserId(row.getLong("user_id")),
                        row.getString("email"),
                        row.getString("firm"),
                        row.getString("company"),
                        Standing.valueOf(row.getString("standing"))))
                .optional()
                .orElseThrow(() -> new NotFound("invitation"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
