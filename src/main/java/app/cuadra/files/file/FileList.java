package app.cuadra.files.file;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.format.FileFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is in a folder (FIL-4), page by page. */
@Component
public class FileList {

    private final JdbcClient jdbc;

    FileList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One file of the list.
     *
     * @param versions how many there have been of it
     * @param key what the list is sorted by, for the next page
     */
    public record Row(
            long id,
            String name,
            FileFormat format,
            long size,
            Instant uploadedAt,
            String uploadedBy,
            int versions,
            String key) {}

    /**
     * How many there are.
     *
     * @param found by everything but the format, which the chips offer
     * @param inTrash how many wait in the trash
     */
    public record Counts(Map<FileFormat.Group, Long> found, long inTrash) {

        /** Of one kind of format, or of all. */
        public long of(Optional<FileFormat.Group> group) {
            return group.map(one -> found.getOrDefault(one, 0L))
                    .orElseGet(() ->
                            found.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    /** Space that is taken, in bytes. */
    public record Space(long folder, long firm) {}

    /** At most {@code limit} files, after the filter's cursor. Dates count in the reader's zone. */
    @Transactional(readOnly = true)
    public List<Row> rows(Folder folder, FileFilter filter, ZoneId zone, int limit) {
        return jdbc.sql("""
                        with sorted as (
                            select id, name, format, size, uploaded_at, uploaded_by_name, versions,
                                case :sort
                                    when 'NAME' then search || ' ' || lower(name)
                                    when 'FORMAT' then format || ' ' || search
                                    when 'SIZE' then to_char(size, 'FM0000000000000')
                                    when 'DATE' then to_char(uploaded_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
                                    else search_key(uploaded_by_name) || ' ' || search
                                end collate "C" as key
                            from client_file
                            where practice_id = :practice and company_id = :company and deleted_at is null
                              and (:formats::text[] is null or format = any (:formats::text[]))
                              and (:from::timestamptz is null or uploaded_at >= :from::timestamptz)
                              and (:until::timestamptz is null or uploaded_at < :until::timestamptz)
                              and search like all (array(
                                  select coalesce('%' || nullif(search_key(word), '') || '%', '-')
                                  from unnest(:words::text[]) as word)))
                        select * from sorted
                        where :after_file::bigint is null
                           or not :descending and (key, id) > (:after_key::text, :after_file)
                           or :descending and (key, id) < (:after_key::text, :after_file)
                        order by case when not :descending then key end, case when :descending then key end desc,
                            case when :descending then id end desc, id
                        limit :limit
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("sort", filter.sort().name())
                .param("descending", filter.descending())
                .param("formats", filter.group().map(FileList::formats).orElse(null))
                .param("from", filter.from().map(day -> begins(day, zone)).orElse(null))
                .param(
                        "until",
                        filter.until().map(day -> begins(day.plusDays(1), zone)).orElse(null))
                .param("words", words(filter.text()))
                .param("after_key", filter.after().map(FileCursor::key).orElse(null))
                .param("after_file", filter.after().map(FileCursor::file).orElse(null))
                .param("limit", limit)
                .query((row, _) -> row(row, row.getString("key")))
                .list();
    }

    /** These files, by name; those that are not there are left out. */
    @Transactional(readOnly = true)
    public List<Row> of(Folder folder, List<Long> files) {
        return jdbc.sql("""
                        select id, name, format, size, uploaded_at, uploaded_by_name, versions
                        from client_file
                        where practice_id = :practice and company_id = :company and deleted_at is null
                          and id = any (:files::bigint[])
                        order by search, id
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("files", files.toArray(Long[]::new))
                .query((row, _) -> row(row, ""))
                .list();
    }

    /** How many there are, for the chips and the foot. */
    @Transactional(readOnly = true)
    public Counts counts(Folder folder, FileFilter filter, ZoneId zone) {
        var found = new EnumMap<FileFormat.Group, Long>(FileFormat.Group.class);
        var inTrash = new long[1];
        jdbc.sql("""
                        select format, count(*) filter (where deleted_at is not null) as in_trash,
                            count(*) filter (
                                where deleted_at is null
                                  and (:from::timestamptz is null or uploaded_at >= :from::timestamptz)
                                  and (:until::timestamptz is null or uploaded_at < :until::timestamptz)
                                  and search like all (array(
                                      select coalesce('%' || nullif(search_key(word), '') || '%', '-')
                                      from unnest(:words::text[]) as word))) as found
                        from client_file where practice_id = :practice and company_id = :company
                        group by format
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("from", filter.from().map(day -> begins(day, zone)).orElse(null))
                .param(
                        "until",
                        filter.until().map(day -> begins(day.plusDays(1), zone)).orElse(null))
                .param("words", words(filter.text()))
                .query(row -> {
                    var group = FileFormat.valueOf(row.getString("format")).group();
                    found.merge(group, row.getLong("found"), Long::sum);
                    inTrash[0] += row.getLong("in_trash");
                });
        return new Counts(found, inTrash[0]);
    }

    /** What the folder takes, and all folders of the firm (FIL-13): every version, and the trash. */
    @Transactional(readOnly = true)
    public Space space(Folder folder) {
        return jdbc.sql("""
                        select coalesce(sum(bytes) filter (where company_id = :company), 0) as folder,
                            coalesce(sum(bytes), 0) as firm
                        from client_folder where practice_id = :practice
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .query(Space.class)
                .single();
    }

    private static String[] formats(FileFormat.Group group) {
        return Arrays.stream(FileFormat.values())
                .filter(format -> format.group() == group)
                .map(FileFormat::name)
                .toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime begins(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** What must all be found; signs alone are found nowhere. */
    private static String[] words(String typed) {
        return typed.isBlank() ? new String[0] : typed.strip().split("\\s+");
    }

    private static Row row(ResultSet row, String key) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                FileFormat.valueOf(row.getString("format")),
                row.getLong("size"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by_name"),
                row.getInt("versions"),
                key);
    }
}
