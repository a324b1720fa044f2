package app.cuadra.files.trash;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.folder.FolderLog;
import app.cuadra.files.folder.FolderLog.Deed;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.storage.Storage;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes for good what has been in the trash for its time: the rows first, and after them the bytes. */
@Component
class EmptyTrash implements RecurringJob {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final FolderLog log;
    private final Storage storage;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Clock clock;

    EmptyTrash(
            JdbcClient jdbc,
            FolderLog log,
            Storage storage,
            Tenancy tenancy,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.storage = storage;
        this.tenancy = tenancy;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Over(long practice, long company, long file, String name) {}

    private record Bytes(String key, long size) {}

    @Override
    public String name() {
        return "files-empty-trash";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void turn() {
        for (var over = over(); !over.isEmpty(); over = over()) {
            over.forEach(this::erase);
        }
    }

    private String before() {
        return clock.instant().minus(Trash.KEPT).toString();
    }

    /** Which ones, of all firms: their numbers and names, and nothing that is not over. */
    private List<Over> over() {
        return transactions.execute(_ -> {
            jdbc.sql("""
                            select set_config('app.files_deleted_before', :before, true)
                            """).param("before", before()).query(String.class).single();
            return jdbc.sql("""
                            select practice_id as practice, company_id as company, id as file, name
                            from client_file where deleted_at < :before::timestamptz
                            order by deleted_at limit :limit
                            """)
                    .param("before", before())
                    .param("limit", AT_ONCE)
                    .query(Over.class)
                    .list();
        });
    }

    private void erase(Over over) {
        var practice = new PracticeId(over.practice());
        var bytes = tenancy.onBehalfOf(practice, () -> transactions.execute(_ -> rows(over)));
        bytes.forEach(one -> storage.remove(one.key()));
    }

    private List<Bytes> rows(Over over) {
        var bytes = jdbc.sql("""
                        with file as (
                            select practice_id, company_id, id from client_file
                            where practice_id = :practice and company_id = :company and id = :file
                              and deleted_at < :before::timestamptz
                            for update)
                        delete from client_file_version v using file
                        where v.practice_id = file.practice_id and v.company_id = file.company_id
                          and v.file_id = file.id
                        returning v.storage_key as key, v.size
                        """)
                .param("practice", over.practice())
                .param("company", over.company())
                .param("file", over.file())
                .param("before", before())
                .query(Bytes.class)
                .list();
        if (bytes.isEmpty()) {
            // Somebody took it back in this very moment.
            return bytes;
        }
        jdbc.sql("""
                        delete from client_file where practice_id = :practice and company_id = :company and id = :file
                        """)
                .param("practice", over.practice())
                .param("company", over.company())
                .param("file", over.file())
                .update();
        jdbc.sql("""
                        update client_folder set bytes = bytes - :bytes
                        where practice_id = :practice and company_id = :company
                        """)
                .param("practice", over.practice())
                .param("company", over.company())
                .param("bytes", bytes.stream().mapToLong(Bytes::size).sum())
                .update();
        var folder =
                new Folder(new PracticeId(over.practice()), new CompanyId(over.company()), "", false, Folder.Side.FIRM);
        log.note(folder, Deed.ERASED, over.name());
        return bytes;
    }
}
