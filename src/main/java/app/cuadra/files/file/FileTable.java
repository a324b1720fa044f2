package app.cuadra.files.file;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.folder.FolderLog;
import app.cuadra.files.folder.FolderLog.Deed;
import app.cuadra.files.format.FileFormat;
import app.cuadra.files.format.FileName;
import app.cuadra.platform.Origin;
import app.cuadra.storage.Kept;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code client_file} and {@code client_file_version}. */
@Component
public class FileTable {

    private final JdbcClient jdbc;
    private final FolderLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileTable(JdbcClient jdbc, FolderLog log, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What became of an upload.
     *
     * @param version 1 for a new file, more for one of a name that was there
     */
    public record Added(long file, String name, int version) {}

    private record Known(long id, String name, int last) {}

    /** Adds what the store has kept: a new file, or a new version of the one of that name (FIL-9). */
    @Transactional
    public Added add(Folder folder, FileName name, FileFormat format, Kept kept) {
        // The folder's row is held until the end, so that of two files of one name the second finds the first.
        grow(folder, kept.size());
        var known = known(folder, name.value());
        var file = known.map(Known::id).orElseGet(() -> insert(folder, name, format, kept));
        var number = known.map(Known::last).orElse(0) + 1;
        var version = insertVersion(folder, file, number, format, kept);
        point(folder, file, version, number);
        var called = known.map(Known::name).orElse(name.value());
        log.note(folder, number == 1 ? Deed.UPLOADED : Deed.VERSION, called);
        events.publishEvent(new FileKept(folder.practice(), folder.company(), file, version));
        return new Added(file, called, number);
    }

    private void grow(Folder folder, long bytes) {
        jdbc.sql("""
                        insert into client_folder as f (practice_id, company_id, bytes)
                        values (:practice, :company, :bytes)
                        on conflict on constraint client_folder_pk do update set bytes = f.bytes + excluded.bytes
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("bytes", bytes)
                .update();
    }

    private Optional<Known> known(Folder folder, String name) {
        return jdbc.sql("""
                        select f.id, f.name, (select max(v.number) from client_file_version v
                                              where v.practice_id = f.practice_id and v.company_id = f.company_id
                                                and v.file_id = f.id) as last
                        from client_file f
                        where f.practice_id = :practice and f.company_id = :company and f.deleted_at is null
                          and lower(f.name) = lower(:name)
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("name", name)
                .query(Known.class)
                .optional();
    }

    private long insert(Folder folder, FileName name, FileFormat format, Kept kept) {
        return jdbc.sql("""
                        insert into client_file (practice_id, company_id, name, version_id, format, size,
                                                 uploaded_at, uploaded_by_name)
                        values (:practice, :company, :name, 0, :format, :size, :now, '')
                        returning id
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("name", name.value())
                .param("format", format.name())
                .param("size", kept.size())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private long insertVersion(Folder folder, long file, int number, FileFormat format, Kept kept) {
        var origin = Origin.current();
        return jdbc.sql("""
                        insert into client_file_version (practice_id, company_id, file_id, number, storage_key, sha256,
                                                         size, format, uploaded_at, uploaded_by, uploaded_by_name)
                        values (:practice, :company, :file, :number, :key, :sha256, :size, :format, :now,
                                :by::bigint, :name)
                        returning id
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("file", file)
                .param("number", number)
                .param("key", kept.key())
                .param("sha256", kept.sha256())
                .param("size", kept.size())
                .param("format", format.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "by",
                        Optional.ofNullable(origin.user()).map(UserId::value).orElse(null))
                .param("name", origin.name())
                .query(Long.class)
                .single();
    }

    /** Makes a version the one that counts. */
    private void point(Folder folder, long file, long version, int versions) {
        jdbc.sql("""
                        update client_file f
                        set version_id = v.id, versions = :versions, format = v.format, size = v.size,
                            uploaded_at = v.uploaded_at, uploaded_by = v.uploaded_by,
                            uploaded_by_name = v.uploaded_by_name
                        from client_file_version v
                        where f.practice_id = :practice and f.company_id = :company and f.id = :file
                          and v.practice_id = f.practice_id and v.company_id = f.company_id and v.file_id = f.id
                          and v.id = :version
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("file", file)
                .param("version", version)
                .param("versions", versions)
                .update();
    }

    /** Makes an older version count again; the others stay. */
    @Transactional
    public String revert(Folder folder, long file, long version) {
        var chosen = version(folder, file, version);
        var versions = known(folder, chosen.name()).map(Known::last).orElseThrow(() -> new NotFound("file"));
        point(folder, file, version, versions);
        log.note(folder, Deed.REVERTED, chosen.name());
        return chosen.name();
    }

    /** The version of a file that counts. */
    @Transactional(readOnly = true)
    public StoredFile current(Folder folder, long file) {
        return stored(folder, List.of(file)).stream().findFirst().orElseThrow(() -> new NotFound("file"));
    }

    /** The versions that count of these files, by name; those that are not there are left out. */
    @Transactional(readOnly = true)
    public List<StoredFile> stored(Folder folder, List<Long> files) {
        return jdbc.sql("""
                        select f.id, f.name, v.id as version_id, v.format, v.storage_key, v.size, v.sha256, v.uploaded_by
                        from client_file f
                        join client_file_version v
                          on v.practice_id = f.practice_id and v.company_id = f.company_id and v.id = f.version_id
                        where f.practice_id = :practice and f.company_id = :company and f.deleted_at is null
                          and f.id = any (:files::bigint[])
                        order by f.search, f.id
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("files", files.toArray(Long[]::new))
                .query((row, _) -> stored(row))
                .list();
    }

    /** One version of a file that is not in the trash. */
    @Transactional(readOnly = true)
    public StoredFile version(Folder folder, long file, long version) {
        return jdbc.sql("""
                        select f.id, f.name, v.id as version_id, v.format, v.storage_key, v.size, v.sha256, v.uploaded_by
                        from client_file f
                        join client_file_version v
                          on v.practice_id = f.practice_id and v.company_id = f.company_id and v.file_id = f.id
                        where f.practice_id = :practice and f.company_id = :company and f.deleted_at is null
                          and f.id = :file and v.id = :version
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("file", file)
                .param("version", version)
                .query((row, _) -> stored(row))
                .optional()
                .orElseThrow(() -> new NotFound("file version"));
    }

    /** The numbers of all files of a folder that are not in the trash, by name. */
    @Transactional(readOnly = true)
    public List<Long> all(Folder folder) {
        return jdbc.sql("""
                        select id from client_file
                        where practice_id = :practice and company_id = :company and deleted_at is null
                        order by search, id
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .query(Long.class)
                .list();
    }

    private static StoredFile stored(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getLong("id"),
                row.getLong("version_id"),
                row.getString("name"),
                FileFormat.valueOf(row.getString("format")),
                new Kept(row.getString("storage_key"), row.getLong("size"), row.getString("sha256")),
                Optional.ofNullable(row.getObject("uploaded_by", Long.class)).map(UserId::new));
    }

    /** One of the versions there have been of a file. */
    public record Version(
            long id,
            int number,
            FileFormat format,
            long size,
            Instant uploadedAt,
            String uploadedBy,
            boolean current) {}

    /** Every version of a file, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(Folder folder, long file) {
        return jdbc.sql("""
                        select v.id, v.number, v.format, v.size, v.uploaded_at, v.uploaded_by_name,
                               v.id = f.version_id as current
                        from client_file f
                        join client_file_version v
                          on v.practice_id = f.practice_id and v.company_id = f.company_id and v.file_id = f.id
                        where f.practice_id = :practice and f.company_id = :company and f.deleted_at is null
                          and f.id = :file
                        order by v.number desc
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("file", file)
                .query((row, _) -> new Version(
                        row.getLong("id"),
                        row.getInt("number"),
                        FileFormat.valueOf(row.getString("format")),
                        row.getLong("size"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("uploaded_by_name"),
                        row.getBoolean("current")))
                .list();
    }
}
