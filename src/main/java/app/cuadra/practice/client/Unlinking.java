package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firm leaves clients of its own will (ACC-22): nothing of their books is lost, its people no longer get in. */
@Component
class Unlinking {

    private final JdbcClient jdbc;
    private final ClientList clients;
    private final Clock clock;

    Unlinking(JdbcClient jdbc, ClientList clients, Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Those of the chosen companies that can be left; the others are already.
     *
     * @throws NotFound when one of them is not the firm's
     * @throws Refused {@code client.noneToUnlink} when none can be left
     */
    List<ClientList.Row> review(PracticeId practice, Set<CompanyId> companies) {
        var found = clients.of(practice, companies);
        if (found.size() != companies.size()) {
            throw new NotFound("client");
        }
        var linked = found.stream().filter(row -> row.status().canBeUnlinked()).toList();
        if (linked.isEmpty()) {
            throw Refused.because("client.noneToUnlink");
        }
        return linked;
    }

    /**
     * Leaves them.
     *
     * @throws Refused {@code client.lockedIn} while the automatic credential of one was never handed out: without the
     *     firm, nobody at all could enter it
     */
    @Transactional
    public int unlink(PracticeId practice, Set<CompanyId> companies, UserId by) {
        var linked = review(practice, companies);
        if (linked.stream().anyMatch(row -> row.credential().equals("READY"))) {
            throw Refused.because("client.lockedIn");
        }
        return jdbc.sql("""
                        with gone as (
                            update client_link set state = 'UNLINKED', since = :now
                            where practice_id = :practice and company_id = any (:companies::bigint[])
                              and state in ('PENDING', 'LINKED')
                            returning company_id
                        )
                        insert into client_link_event (practice_id, company_id, state, at, by_user)
                        select :practice, company_id, 'UNLINKED', :now, :by from gone
                        """)
                .param("practice", practice.value())
                .param("companies", ClientTable.ids(companies))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }
}
