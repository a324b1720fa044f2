package app.cuadra.practice.load;

import app.cuadra.company.Companies;
import app.cuadra.country.Country;
import app.cuadra.country.TaxId;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.load.LoadRowTable.NewRow;
import app.cuadra.practice.load.RowCheck.Checked;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks rows, many at a time: each by itself, and beside the clients and companies there are (ACC-24). */
@Component
class RowChecks {

    private final Clients clients;
    private final Companies companies;

    RowChecks(Clients clients, Companies companies) {
        this.clients = clients;
        this.companies = companies;
    }

    /** A row as it was read from the sheet, with what was wrong with it as a row of a sheet. */
    record Read(int number, TypedRow typed, List<Problem> problems) {}

    /**
     * Which identifications cannot be founded again.
     *
     * @param clientSince those that are clients of the firm already
     * @param elsewhere those of companies that are not
     */
    record Known(Map<TaxId, Instant> clientSince, Set<TaxId> elsewhere) {

        boolean has(TaxId taxId) {
            return clientSince.containsKey(taxId) || elsewhere.contains(taxId);
        }
    }

    /**
     * Checks rows.
     *
     * @param first for each identification the first row that said it and could be loaded; grows by those of these rows
     */
    List<NewRow> check(PracticeId practice, Country country, List<Read> rows, Map<TaxId, Integer> first) {
        var check = new RowCheck(country);
        var checked = rows.stream().map(row -> check.check(row.typed())).toList();
        var known = known(
                practice,
                country,
                checked.stream().flatMap(row -> row.taxId().stream()).collect(Collectors.toSet()));
        var result = new ArrayList<NewRow>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            result.add(newRow(rows.get(i), checked.get(i), known, first));
        }
        return result;
    }

    Known known(PracticeId practice, Country country, Collection<TaxId> taxIds) {
        var since = clients.existing(practice, country.code(), taxIds);
        var others = taxIds.stream().filter(taxId -> !since.containsKey(taxId)).toList();
        return new Known(since, companies.taken(country.code(), others));
    }

    private static NewRow newRow(Read row, Checked checked, Known known, Map<TaxId, Integer> first) {
        var problems = new ArrayList<>(row.problems());
        problems.addAll(checked.problems());
        var since = checked.taxId().map(known.clientSince()::get).map(moment -> moment.atOffset(ZoneOffset.UTC));
        return new NewRow(
                row.number(),
                row.typed(),
                checked.taxId(),
                problems,
                problems.isEmpty() ? repeats(row.number(), checked, first) : null,
                since.orElse(null),
                checked.taxId().filter(known.elsewhere()::contains).isPresent());
    }

    private static @Nullable Integer repeats(int number, Checked checked, Map<TaxId, Integer> first) {
        return checked.taxId().map(taxId -> first.putIfAbsent(taxId, number)).orElse(null);
    }
}
