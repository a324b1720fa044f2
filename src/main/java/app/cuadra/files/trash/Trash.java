package app.cuadra.files.trash;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.folder.FolderLog;
import app.cuadra.files.folder.FolderLog.Deed;
import app.cuadra.files.format.FileFormat;
import app.cuadra.files.format.FileName;
import app.cuadra.platform.Origin;
import app.cuadra.values.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "Papelera" (FIL-8): what was deleted can be taken back for thirty days. */
@Component
public class Trash {

    /** So long. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final FolderLog log;
    private final Clock clock;

    Trash(JdbcClient jdbc, FolderLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** A file in the trash. */
    public record Row(long id, String name, FileFormat format, long size, Instant deletedAt, String deletedBy) {

        /** When it will be gone for good. */
        public Instant goneAt() {
            return deletedAt.plus(KEPT);
        }
    }

    /**
     * Puts files there.
     *
     * @return their names
     * @throws NotFound when one of them is not there
     */
    @Transactional
    public List<String> put(Folder folder, List<Long> files) {
        var names = jdbc.sql("""
                        update client_file set deleted_at = :now, deleted_by_name = :by
                        where practice_id = :practice and company_id = :company and deleted_at is null
                          and id = any (:files::bigint[])
                        returning name
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("files", files.toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Origin.current().name())
                .query(String.class)
                .list();
        all(files, names);
        log.noteAll(folder, Deed.DELETED, names);
        return names;
    }

    /**
     * Takes files back. A name that another file has by now gets a number.
     *
     * @return their names
     * @throws NotFound when one of them is not there
     */
    @Transactional
    public List<String> takeBack(Folder folder, List<Long> files) {
        // Two at once must not give two files one name.
        jdbc.sql("""
                        select practice_id from client_folder
                        where practice_id = :practice and company_id = :company for no key update
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .query(Long.class)
                .optional();
        var names = new ArrayList<String>();
        for (var row : list(folder)) {
            if (files.contains(row.id())) {
                names.add(takeBack(folder, row));
            }
        }
        all(files, names);
        log.noteAll(folder, Deed.RESTORED, names);
        return names;
    }

    private String takeBack(Folder folder, Row row) {
        var name = new FileName(row.name());
        for (var number = 2; taken(folder, name); number++) {
            name = new FileName(row.name()).numbered(number);
        }
        jdbc.sql("""
                        update client_file set name = :name, deleted_at = null, deleted_by_name = null
                        where practice_id = :practice and company_id = :company and id = :file
                          and deleted_at is not null
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("file", row.id())
                .param("name", name.value())
                .update();
        return name.value();
    }

    private boolean taken(Folder folder, FileName name) {
        return jdbc.sql("""
                        select exists (
                            select from client_file
                            where practice_id = :practice and company_id = :company and deleted_at is null
                              and lower(name) = lower(:name))
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("name", name.value())
                .query(Boolean.class)
                .single();
    }

    /** What is there, the latest first. */
    @Transactional(readOnly = true)
    public List<Row> list(Folder folder) {
        return jdbc.sql("""
                        select id, name, format, size, deleted_at, deleted_by_name from client_file
                        where practice_id = :practice and company_id = :company and deleted_at is not null
                        order by deleted_at desc, id desc limit :limit
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("limit", SHOWN)
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        FileFormat.valueOf(row.getString("format")),
                        row.getLong("size"),
                        row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                        row.getString("deleted_by_name")))
                .list();
    }

    private static void all(List<Long> files, List<String> names) {
        if (names.size() != files.size()) {
            throw new NotFound("file");
        }
    }
}
