package app.cuadra.practice.load;

import app.cuadra.country.Country;
import app.cuadra.country.TaxId;
import app.cuadra.practice.load.LoadRowTable.LoadedRow;
import app.cuadra.practice.load.LoadRowTable.ReadyRow;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of a load: some rows become companies, or none of them. */
@Component
class LoadChunk {

    /** Large enough that the statements' overhead disappears, small enough that a crash repeats little. */
    static final int ROWS = 500;

    private final LoadTable loads;
    private final LoadRowTable rows;
    private final RowChecks checks;
    private final LoadFounding founding;
    private final LoadContext context;

    LoadChunk(LoadTable loads, LoadRowTable rows, RowChecks checks, LoadFounding founding, LoadContext context) {
        this.loads = loads;
        this.rows = rows;
        this.checks = checks;
        this.founding = founding;
        this.context = context;
    }

    /**
     * What one transaction did.
     *
     * @param seen rows that were ready; 0 when the load is finished
     * @param loaded of these, how many became companies: fewer when somebody else founded one meanwhile
     * @param last the number of the last row seen
     */
    record Done(int seen, int loaded, int last) {}

    /** Loads the next rows after that one; when there are none left the load is marked as loaded. */
    @Transactional
    public Done load(PracticeId practice, LoadId id, int after, UserId by) {
        loads.loadOneAtATime(practice);
        var ready = rows.ready(practice, id, after, ROWS);
        if (ready.isEmpty()) {
            loads.loaded(practice, id, context.now());
            founding.sendInvitations(practice, by);
            return new Done(0, 0, after);
        }
        var country = context.country(loads.get(practice, id).country());
        var free = free(practice, id, country, ready);
        var loaded = founding.found(practice, country, free, by);
        rows.became(practice, id, loaded);
        foundedMeanwhile(practice, id, free, loaded);
        return new Done(ready.size(), loaded.size(), ready.getLast().number());
    }

    /** Another firm founded these companies between the look above and the founding. */
    private void foundedMeanwhile(PracticeId practice, LoadId id, List<ReadyRow> wanted, List<LoadedRow> loaded) {
        var done = loaded.stream().map(LoadedRow::number).collect(Collectors.toSet());
        var elsewhere = wanted.stream()
                .map(ReadyRow::number)
                .filter(number -> !done.contains(number))
                .collect(Collectors.toMap(Function.identity(), _ -> Optional.<OffsetDateTime>empty()));
        if (!elsewhere.isEmpty()) {
            rows.takenMeanwhile(practice, id, elsewhere);
        }
    }

    @Transactional
    public void cancelled(PracticeId practice, LoadId id, UserId by) {
        founding.sendInvitations(practice, by);
        loads.move(practice, id, Load.State.LOADING, Load.State.CANCELLED);
    }

    /** The preview is minutes or days old: what became a client or somebody's company meanwhile is left out, and says so. */
    private List<ReadyRow> free(PracticeId practice, LoadId id, Country country, List<ReadyRow> ready) {
        var taxIds = ready.stream().collect(Collectors.toMap(Function.identity(), row -> taxId(country, row)));
        var known = checks.known(practice, country, taxIds.values());
        Map<Integer, Optional<OffsetDateTime>> taken = new LinkedHashMap<>();
        for (var row : ready) {
            var taxId = taxIds.get(row);
            if (taxId != null && known.has(taxId)) {
                var since = Optional.ofNullable(known.clientSince().get(taxId));
                taken.put(row.number(), since.map(moment -> moment.atOffset(ZoneOffset.UTC)));
            }
        }
        if (!taken.isEmpty()) {
            rows.takenMeanwhile(practice, id, taken);
        }
        return ready.stream().filter(row -> !taken.containsKey(row.number())).toList();
    }

    private static TaxId taxId(Country country, ReadyRow row) {
        return country.taxIdType(row.idType()).restored(row.idNumber(), row.idCheck());
    }
}
