package app.cuadra.practice.load;

import app.cuadra.company.Companies;
import app.cuadra.identity.Users;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.invitation.Invitations;
import app.cuadra.practice.load.LoadRowTable.LoadedRow;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a whole load back while its companies are still empty (ACC-26): all of it, or nothing. */
@Component
class LoadUndo {

    private static final int ROWS_AT_ONCE = 1_000;

    private final LoadRowTable rows;
    private final Companies companies;
    private final Clients clients;
    private final Users users;
    private final Invitations invitations;

    LoadUndo(LoadRowTable rows, Companies companies, Clients clients, Users users, Invitations invitations) {
        this.rows = rows;
        this.companies = companies;
        this.clients = clients;
        this.users = users;
        this.invitations = invitations;
    }

    /** Throws a {@link Refused} with {@code load.notEmpty} and how many companies somebody has begun to use. */
    @Transactional(readOnly = true)
    public void refuseUnlessUntouched(PracticeId practice, LoadId load) {
        var used = 0;
        for (var chunk = next(practice, load, 0); !chunk.isEmpty(); chunk = next(practice, load, last(chunk))) {
            var ids = companiesOf(chunk);
            used += ids.size() - companies.untouched(ids).size();
        }
        if (used > 0) {
            throw Refused.because("load.notEmpty", Map.of("count", used));
        }
    }

    /**
     * Removes companies, links and logins in one transaction.
     *
     * @param progress told how many are removed
     */
    @Transactional
    public void undo(PracticeId practice, LoadId load, UserId by, Consumer<Integer> progress) {
        refuseUnlessUntouched(practice, load);
        var removed = 0;
        for (var chunk = next(practice, load, 0); !chunk.isEmpty(); chunk = next(practice, load, last(chunk))) {
            var ids = companiesOf(chunk);
            invitations.cancelAll(practice, ids, by);
            clients.unlinkAll(practice, ids, by);
            companies.remove(ids, by);
            users.removeGenerated(chunk.stream().map(LoadedRow::user).toList());
            removed += chunk.size();
            progress.accept(removed);
        }
        rows.forgetCompanies(practice, load);
    }

    private List<LoadedRow> next(PracticeId practice, LoadId load, int after) {
        return rows.loaded(practice, load, after, ROWS_AT_ONCE);
    }

    private static int last(List<LoadedRow> chunk) {
        return chunk.getLast().number();
    }

    private static List<CompanyId> companiesOf(List<LoadedRow> chunk) {
        return chunk.stream().map(LoadedRow::company).toList();
    }
}
