package app.cuadra.practice.load;

import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.exchange.ColumnMapping;
import app.cuadra.exchange.Sheet;
import app.cuadra.exchange.SheetRow;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From an uploaded sheet to its preview: nothing is created but the preview (ACC-23). */
@Component
class LoadUploads {

    /** So many rows are checked and written in one go: few statements, and memory stays flat. */
    private static final int ROWS_AT_ONCE = 1_000;

    private final LoadTable loads;
    private final LoadRowTable rows;
    private final StoredFile files;
    private final RowChecks checks;
    private final LoadContext context;

    LoadUploads(LoadTable loads, LoadRowTable rows, StoredFile files, RowChecks checks, LoadContext context) {
        this.loads = loads;
        this.rows = rows;
        this.files = files;
        this.checks = checks;
        this.context = context;
    }

    /**
     * Takes a file in. When its columns are recognised its rows are read at once; otherwise a person says which is which.
     *
     * @throws Refused with what is wrong with the file, as {@link Sheet#open}
     */
    @Transactional
    public LoadId open(PracticeId practice, CountryCode country, UserId by, Path file, String fileName) {
        var sheet = Sheet.open(file, fileName);
        var positions = LoadColumn.positions(ColumnMapping.guess(LoadColumn.WANTED, sheet.facts()));
        var load = loads.add(practice, country, sheet.facts(), positions, by, context.now());
        files.store(practice, load, file);
        if (LoadColumn.complete(positions)) {
            read(practice, load, country, sheet, positions);
        }
        return load;
    }

    /**
     * Reads the rows again with other columns.
     *
     * @param positions for each {@link LoadColumn} the number of the sheet's column, -1 for none
     * @throws Refused with {@code load.columns} when one that is needed is missing or two are the same
     */
    @Transactional
    public void map(PracticeId practice, LoadId id, List<Integer> positions) {
        var load = loads.get(practice, id);
        if (load.state() != Load.State.MAPPING && load.state() != Load.State.REVIEW) {
            throw Refused.because("load.notOpen");
        }
        if (!LoadColumn.complete(positions)
                || positions.stream()
                        .anyMatch(position -> position >= load.titles().size())) {
            throw Refused.because("load.columns");
        }
        withFile(practice, id, load.fileName(), sheet -> read(practice, id, load.country(), sheet, positions));
    }

    /** The first rows as they stand in the file, so that a person can say which column is which. */
    @Transactional(readOnly = true)
    public List<SheetRow> sample(PracticeId practice, LoadId id, int limit) {
        var sample = new ArrayList<SheetRow>();
        withFile(practice, id, loads.get(practice, id).fileName(), sheet -> {
            try (var rowsOfSheet = sheet.rows()) {
                while (rowsOfSheet.hasNext() && sample.size() < limit) {
                    sample.add(rowsOfSheet.next());
                }
            }
        });
        return sample;
    }

    private void read(PracticeId practice, LoadId load, CountryCode code, Sheet sheet, List<Integer> positions) {
        rows.removeAll(practice, load);
        var country = context.country(code);
        var count = 0;
        // The one thing that grows with the sheet: some 10 MB for the largest.
        var first = new HashMap<TaxId, Integer>();
        var chunk = new ArrayList<RowChecks.Read>(ROWS_AT_ONCE);
        try (var rowsOfSheet = sheet.rows()) {
            while (rowsOfSheet.hasNext()) {
                var row = rowsOfSheet.next();
                chunk.add(new RowChecks.Read(row.number(), TypedRow.of(row.cells(), positions), row.problems()));
                count++;
                if (chunk.size() == ROWS_AT_ONCE) {
                    rows.put(practice, load, checks.check(practice, country, chunk, first));
                    chunk.clear();
                }
            }
        }
        rows.put(practice, load, checks.check(practice, country, chunk, first));
        loads.mapped(practice, load, positions, Load.State.REVIEW, count);
    }

    private interface WithSheet {
        void use(Sheet sheet);
    }

    private void withFile(PracticeId practice, LoadId load, String fileName, WithSheet work) {
        try {
            var copy = Files.createTempFile("cuadra-load-", ".sheet");
            try {
                files.fetch(practice, load, copy);
                work.use(Sheet.open(copy, fileName));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
