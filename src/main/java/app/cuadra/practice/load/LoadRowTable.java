package app.cuadra.practice.load;

import app.cuadra.country.TaxId;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code client_load_row}: the preview of a load, and afterwards its result. */
@Component
class LoadRowTable {

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    LoadRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it goes into the table: what was typed, what was read, and what is known beside other companies. */
    record NewRow(
            int number,
            TypedRow typed,
            Optional<TaxId> taxId,
            List<Problem> problems,
            @Nullable Integer repeats,
            @Nullable OffsetDateTime clientSince,
            boolean elsewhere) {}

    /** A row about to become a company. */
    record ReadyRow(
            int number, String name, String idType, String idNumber, String idCheck, String phone, String email) {}

    /** A row that became a company. */
    record LoadedRow(int number, String name, String identification, CompanyId company, UserId user, String username) {}

    /** Writes rows, many in one statement; a row of the same number is replaced. */
    void put(PracticeId practice, LoadId load, List<NewRow> rows) {
        jdbc.sql("""
                        insert into client_load_row (practice_id, load_id, row_number, name, identification, phone, email,
                                                     id_type, id_number, id_check, problems, repeats_row, client_since,
                                                     elsewhere)
                        select :practice, :load, n, name, identification, phone, email, id_type, id_number, id_check,
                               problems::jsonb, repeats_row, client_since, elsewhere
                        from unnest(:numbers::int[], :names::text[], :identifications::text[], :phones::text[],
                                    :emails::text[], :idTypes::text[], :idNumbers::text[], :idChecks::text[],
                                    :problems::text[], :repeats::int[], :since::timestamptz[], :elsewhere::boolean[])
                             as r (n, name, identification, phone, email, id_type, id_number, id_check, problems,
                                   repeats_row, client_since, elsewhere)
                        on conflict (practice_id, load_id, row_number) do update
                        set name = excluded.name, identification = excluded.identification, phone = excluded.phone,
                            email = excluded.email, id_type = excluded.id_type, id_number = excluded.id_number,
                            id_check = excluded.id_check, problems = excluded.problems, repeats_row = excluded.repeats_row,
                            client_since = excluded.client_since, elsewhere = excluded.elsewhere
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("numbers", column(rows, NewRow::number, Integer[]::new))
                .param("names", column(rows, row -> row.typed().name(), String[]::new))
                .param("identifications", column(rows, row -> row.typed().identification(), String[]::new))
                .param("phones", column(rows, row -> row.typed().phone(), String[]::new))
                .param("emails", column(rows, row -> row.typed().email(), String[]::new))
                .param(
                        "idTypes",
                        column(rows, row -> row.taxId().map(TaxId::typeKey).orElse(""), String[]::new))
                .param(
                        "idNumbers",
                        column(rows, row -> row.taxId().map(TaxId::number).orElse(""), String[]::new))
                .param(
                        "idChecks",
                        column(rows, row -> row.taxId().map(TaxId::checkDigit).orElse(""), String[]::new))
                .param("problems", column(rows, row -> json.writeValueAsString(row.problems()), String[]::new))
                .param("repeats", column(rows, NewRow::repeats, Integer[]::new))
                .param(
                        "since",
                        column(
                                rows,
                                row -> row.clientSince() == null
                                        ? null
                                        : row.clientSince().toString(),
                                String[]::new))
                .param("elsewhere", column(rows, NewRow::elsewhere, Boolean[]::new))
                .update();
    }

    private static <T> T[] column(
            List<NewRow> rows, Function<NewRow, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** Finds among the rows that say this identification those that repeat an earlier one, after one was corrected. */
    void findRepeated(PracticeId practice, LoadId load, String idType, String idNumber) {
        jdbc.sql("""
                        update client_load_row
                        set repeats_row = nullif((
                                select min(row_number) from client_load_row
                                where practice_id = :practice and load_id = :load and id_type = :type
                                  and id_number = :number and problems = '[]' and company_id is null), row_number)
                        where practice_id = :practice and load_id = :load and id_type = :type and id_number = :number
                          and problems = '[]' and company_id is null
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("type", idType)
                .param("number", idNumber)
                .update();
    }

    /** What a row says it is: type and number, both empty while the identification is refused. */
    Identity identity(PracticeId practice, LoadId load, int number) {
        return jdbc.sql("""
                        select id_type as type, id_number as number from client_load_row
                        where practice_id = :practice and load_id = :load and row_number = :number
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("number", number)
                .query(Identity.class)
                .single();
    }

    /** An identification as it is stored. */
    record Identity(String type, String number) {}

    void removeAll(PracticeId practice, LoadId load) {
        jdbc.sql("""
                        delete from client_load_row where practice_id = :practice and load_id = :load
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .update();
    }

    LoadCounts counts(PracticeId practice, LoadId load) {
        var reasons = jdbc.sql("""
                        select coalesce(reason, '') as code, company_id is not null as loaded, count(*)::int as rows,
                               count(*) filter (where email <> '')::int as emails
                        from client_load_row
                        where practice_id = :practice and load_id = :load
                        group by 1, 2
                        order by 3 desc, 1
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .query(Counted.class)
                .list();
        var ready = 0;
        var loaded = 0;
        var emails = 0;
        var toCorrect = new ArrayList<LoadCounts.Reason>();
        for (var counted : reasons) {
            if (counted.loaded()) {
                loaded += counted.rows();
                emails += counted.emails();
            } else if (counted.code().isEmpty()) {
                ready += counted.rows();
            } else {
                toCorrect.add(new LoadCounts.Reason(counted.code(), counted.rows()));
            }
        }
        var wrong = toCorrect.stream().mapToInt(LoadCounts.Reason::rows).sum();
        return new LoadCounts(ready, wrong, loaded, emails, List.copyOf(toCorrect));
    }

    private record Counted(String code, boolean loaded, int rows, int emails) {}

    /**
     * A stretch of the preview, in the order of the sheet.
     *
     * @param wrong only rows to correct
     * @param reason only rows filed under this code, empty for any
     * @param after the last row number already seen, 0 at the beginning
     */
    List<LoadRow> page(PracticeId practice, LoadId load, boolean wrong, String reason, int after, int limit) {
        return jdbc.sql("""
                        select row_number, name, identification, phone, email, problems::text as problems, repeats_row,
                               client_since, elsewhere, company_id is not null as loaded
                        from client_load_row
                        where practice_id = :practice and load_id = :load and row_number > :after
                          and (not :wrong or reason is not null and company_id is null)
                          and (:reason = '' or reason = :reason)
                        order by row_number
                        limit :limit
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("wrong", wrong)
                .param("reason", reason)
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** One row of the preview, if there is one of this number. */
    Optional<LoadRow> row(PracticeId practice, LoadId load, int number) {
        return page(practice, load, false, "", number - 1, 1).stream()
                .filter(row -> row.number() == number)
                .findFirst();
    }

    /**
     * The next rows that can be loaded and are not yet, locked: a second worker on the same load waits.
     *
     * @param after the last row number already dealt with, 0 at the beginning: rows loaded before are not passed again
     */
    List<ReadyRow> ready(PracticeId practice, LoadId load, int after, int limit) {
        return jdbc.sql("""
                        select row_number as number, name, id_type, id_number, id_check, phone, email
                        from client_load_row
                        where practice_id = :practice and load_id = :load and row_number > :after
                          and reason is null and company_id is null
                        order by row_number
                        limit :limit
                        for update
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("after", after)
                .param("limit", limit)
                .query(ReadyRow.class)
                .list();
    }

    /** Notes rows that turned out, at the last moment, to be clients or somebody else's companies already. */
    void takenMeanwhile(PracticeId practice, LoadId load, Map<Integer, Optional<OffsetDateTime>> clientSince) {
        jdbc.sql("""
                        update client_load_row r
                        set client_since = found.since, elsewhere = found.since is null
                        from unnest(:numbers::int[], :since::timestamptz[]) as found (row_number, since)
                        where r.practice_id = :practice and r.load_id = :load and r.row_number = any (:numbers::int[])
                          and r.row_number = found.row_number
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("numbers", clientSince.keySet().toArray(Integer[]::new))
                .param(
                        "since",
                        clientSince.values().stream()
                                .map(since ->
                                        since.map(OffsetDateTime::toString).orElse(null))
                                .toArray(String[]::new))
                .update();
    }

    /**
     * Notes which company and which login each row became. Without a join, and with the stretch of the rows: on a load that
     * was just filled the planner knows nothing yet, and would look through the whole of it for every chunk.
     */
    void became(PracticeId practice, LoadId load, List<LoadedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update client_load_row
                        set company_id = (:companies::bigint[])[array_position(:numbers::int[], row_number)],
                            user_id = (:users::bigint[])[array_position(:numbers::int[], row_number)],
                            username = (:usernames::text[])[array_position(:numbers::int[], row_number)]
                        where practice_id = :practice and load_id = :load
                          and row_number between :first and :last and row_number = any (:numbers::int[])
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("first", rows.getFirst().number())
                .param("last", rows.getLast().number())
                .param("numbers", rows.stream().map(LoadedRow::number).toArray(Integer[]::new))
                .param(
                        "companies",
                        rows.stream().map(row -> row.company().value()).toArray(Long[]::new))
                .param("users", rows.stream().map(row -> row.user().value()).toArray(Long[]::new))
                .param("usernames", rows.stream().map(LoadedRow::username).toArray(String[]::new))
                .update();
    }

    /** The rows that became companies, in the order of the sheet. */
    List<LoadedRow> loaded(PracticeId practice, LoadId load, int after, int limit) {
        return jdbc.sql("""
                        select row_number, name, identification, company_id, user_id, username
                        from client_load_row
                        where practice_id = :practice and load_id = :load and company_id is not null
                          and row_number > :after
                        order by row_number
                        limit :limit
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new LoadedRow(
                        row.getInt("row_number"),
                        row.getString("name"),
                        row.getString("identification"),
                        new CompanyId(row.getLong("company_id")),
                        new UserId(row.getLong("user_id")),
                        row.getString("username")))
                .list();
    }

    /** Forgets which companies the rows became: the load was undone. */
    void forgetCompanies(PracticeId practice, LoadId load) {
        jdbc.sql("""
                        update client_load_row set company_id = null, user_id = null, username = null
                        where practice_id = :practice and load_id = :load and company_id is not null
                        """)
                .param("practice", practice.value())
                .param("load", load.value())
                .update();
    }

    private LoadRow row(ResultSet row, int number) throws SQLException {
        var problems = new ArrayList<>(json.readValue(row.getString("problems"), PROBLEMS));
        var field = LoadColumn.IDENTIFICATION.field();
        var since = row.getObject("client_since", OffsetDateTime.class);
        if (since != null) {
            problems.add(new Problem("load.alreadyClient", field, Map.of("since", Date.from(since.toInstant()))));
        }
        if (row.getBoolean("elsewhere")) {
            problems.add(Problem.of("load.elsewhere", field));
        }
        var repeats = row.getObject("repeats_row", Integer.class);
        if (repeats != null) {
            problems.add(new Problem("load.repeated", field, Map.of("row", repeats)));
        }
        return new LoadRow(
                row.getInt("row_number"),
                row.getString("name"),
                row.getString("identification"),
                row.getString("phone"),
                row.getString("email"),
                List.copyOf(problems),
                row.getBoolean("loaded"));
    }
}
