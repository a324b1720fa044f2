package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firm leaves clients of its own will (ACC-22): nothing of their books is lost, its people no longer get in. */
@Component
class Unlinking {

    private final ClientList clients;
    private final Moves moves;

    Unlinking(ClientList clients, Moves moves) {
        this.clients = clients;
        this.moves = moves;
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
        var linked = found.stream().filter(ClientList.Row::enterable).toList();
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
        return moves.move(practice, companies(linked), LinkState.UNLINKED, Optional.of(by))
                .size();
    }

    private static List<CompanyId> companies(List<ClientList.Row> rows) {
        return rows.stream().map(ClientList.Row::company).toList();
    }
}
