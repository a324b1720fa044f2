package app.cuadra.practice.load;

import app.cuadra.country.CountryCode;
import app.cuadra.exchange.SheetFacts;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code client_load} and {@code client_load_part}. */
@Component
class LoadTable {

    private final JdbcClient jdbc;

    LoadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LoadId add(
            PracticeId practice, CountryCode country, SheetFacts facts, List<Integer> mapping, UserId by, Instant now) {
        var id = jdbc.sql("""
                        insert into client_load (practice_id, country, file_name, format, charset, delimiter, titles,
                                                 mapping, state, created_by, created_at)
                        values (:practice, :country, :fileName, :format, :charset, :delimiter, :titles::text[],
                                :mapping::int[], 'MAPPING', :by, :now)
                        returning id
                        """)
                .param("practice", practice.value())
                .param("country", country.value())
                .param("fileName", facts.fileName())
                .param("format", facts.format().name())
                .param("charset", Objects.requireNonNullElse(facts.charset(), ""))
                .param(
                        "delimiter",
                        facts.delimiter() == null ? "" : facts.delimiter().toString())
                .param("titles", facts.titles().toArray(String[]::new))
                .param("mapping", mapping.toArray(Integer[]::new))
                .param("by", by.value())
                .param("now", utc(now))
                .query(Long.class)
                .single();
        return new LoadId(id);
    }

    Load get(PracticeId practice, LoadId load) {
        return jdbc.sql("""
                        select id, country, file_name, format, charset, delimiter, titles, mapping, state, rows, job_id,
                               created_at, loaded_at, credentials_at
                        from client_load
                        where practice_id = :practice and id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .query(LoadTable::load)
                .optional()
                .orElseThrow(() -> new NotFound("client load"));
    }

    /** The newest loads first. */
    List<Load> list(PracticeId practice, int limit) {
        return jdbc.sql("""
                        select id, country, file_name, format, charset, delimiter, titles, mapping, state, rows, job_id,
                               created_at, loaded_at, credentials_at
                        from client_load
                        where practice_id = :practice
                        order by id desc
                        limit :limit
                        """)
                .param("practice", practice.value())
                .param("limit", limit)
                .query(LoadTable::load)
                .list();
    }

    void mapped(PracticeId practice, LoadId load, List<Integer> mapping, Load.State state, int rows) {
        jdbc.sql("""
                        update client_load set mapping = :mapping::int[], state = :state, rows = :rows
                        where practice_id = :practice and id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("mapping", mapping.toArray(Integer[]::new))
                .param("state", state.name())
                .param("rows", rows)
                .update();
    }

    /**
     * Moves a load on, if it still stands where the caller saw it.
     *
     * @return false when somebody else moved it first
     */
    boolean move(PracticeId practice, LoadId load, Load.State from, Load.State to) {
        return jdbc.sql("""
                        update client_load set state = :to
                        where practice_id = :practice and id = :load and state = :from
                        """)
                        .param("practice", practice.value())
                        .param("load", load.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void worksOn(PracticeId practice, LoadId load, long job) {
        jdbc.sql("""
                        update client_load set job_id = :job where practice_id = :practice and id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("job", job)
                .update();
    }

    void loaded(PracticeId practice, LoadId load, Instant now) {
        jdbc.sql("""
                        update client_load set state = 'LOADED', loaded_at = :now
                        where practice_id = :practice and id = :load and state = 'LOADING'
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("now", utc(now))
                .update();
    }

    void undone(PracticeId practice, LoadId load, Instant now) {
        jdbc.sql("""
                        update client_load set state = 'UNDONE', undone_at = :now
                        where practice_id = :practice and id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("now", utc(now))
                .update();
    }

    void credentialsIssued(PracticeId practice, LoadId load, Instant now) {
        jdbc.sql("""
                        update client_load set credentials_at = :now where practice_id = :practice and id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("now", utc(now))
                .update();
    }

    /**
     * Until the end of the transaction nobody else loads clients of this firm: two previews of the same sheet would each
     * find its companies free.
     */
    void loadOneAtATime(PracticeId practice) {
        jdbc.sql("""
                        select id from practice where id = :practice for no key update
                        """).param("practice", practice.value()).query(Long.class).single();
    }

    /** Removes a load of which nothing was loaded, with its rows and its file. */
    void remove(PracticeId practice, LoadId load) {
        jdbc.sql("""
                        delete from client_load where practice_id = :practice and id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .update();
    }

    void addPart(PracticeId practice, LoadId load, int part, byte[] content) {
        jdbc.sql("""
                        insert into client_load_part (practice_id, load_id, part, content)
                        values (:practice, :load, :part, :content)
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("part", part)
                .param("content", content)
                .update();
    }

    /** A part of the uploaded file, null after the last. */
    byte @Nullable [] part(PracticeId practice, LoadId load, int part) {
        return jdbc.sql("""
                        select content from client_load_part
                        where practice_id = :practice and load_id = :load and part = :part
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("part", part)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    void removeParts(PracticeId practice, LoadId load) {
        jdbc.sql("""
                        delete from client_load_part where practice_id = :practice and load_id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .update();
    }

    private static Load load(ResultSet row, int number) throws SQLException {
        return new Load(
                row.getLong("id"),
                new CountryCode(row.getString("country")),
                row.getString("file_name"),
                row.getString("format"),
                row.getString("charset"),
                row.getString("delimiter"),
                List.of((String[]) array(row, "titles")),
                Arrays.asList((Integer[]) array(row, "mapping")),
                Load.State.valueOf(row.getString("state")),
                row.getInt("rows"),
                row.getObject("job_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "loaded_at"),
                instant(row, "credentials_at"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
