package app.cuadra.practice.client;

import app.cuadra.practice.NextDues;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the list of clients (ACC-10) from the links alone. A firm's links are read whole and sorted each time: measured
 * in single-digit milliseconds for 5,000 of them, and every column and filter costs the same.
 */
@Component
public class ClientList {

    private final JdbcClient jdbc;

    ClientList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A client in the list.
     *
     * @param since when it came into its state
     * @param enterable true when the people of the firm may enter its books
     * @param nextDue the earliest thing of the calendar that is not done
     * @param plan how its company stands; empty while we do not know of which company we speak
     * @param missingPapers how many were asked for and have not come, or are no longer good
     * @param key what the list is sorted by
     */
    public record Row(
            CompanyId company,
            String name,
            String identification,
            String country,
            Status status,
            Instant since,
            Optional<UserId> assignedTo,
            Instant lastMovement,
            boolean enterable,
            String credential,
            Optional<Plan> plan,
            Optional<NextDues.Next> nextDue,
            int missingPapers,
            String key) {

        /** True when only an automatic credential opens it besides the firm: it has nobody of its own. */
        public boolean alone() {
            return enterable && !credential.equals("NONE");
        }

        /** True when there is somebody to ask: again, or for the first time its owner. */
        public boolean canBeInvited() {
            return alone() || status != Status.LINKED;
        }

        /** True while the firm can take its invitation back. */
        public boolean invitationCanBeCancelled() {
            return status == Status.PENDING && (!enterable || alone());
        }
    }

    /** How many clients are in each status: of the whole firm, and of those that the filter finds in any status. */
    public record Counts(Map<Status, Long> all, Map<Status, Long> found) {

        /** All clients that were not ended. */
        public long total() {
            return sum(all);
        }

        /** Those that the filter finds in any status that was not ended. */
        public long foundInAll() {
            return sum(found);
        }

        /** Those that the filter finds, in the status it asks for. */
        public long found(ClientFilter filter) {
            return filter.status().map(status -> found.getOrDefault(status, 0L)).orElseGet(() -> sum(found));
        }

        private static long sum(Map<Status, Long> counts) {
            return counts.entrySet().stream()
                    .filter(count -> !count.getKey().ended())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * The rows after the filter's cursor.
     *
     * @param people those who may be assigned, in the order in which to sort them
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    public List<Row> rows(PracticeId practice, ClientFilter filter, Collection<UserId> people, int limit) {
        return jdbc.sql("""
                        with sorted as (
                            select company_id, name, identification, country, status, since, assigned_to,
                                last_movement_at, credential, enterable, plan, trial_ends_on, next_due_on, next_due, missing_papers,
                                case :sort::text
                                    when 'NAME' then name_key
                                    when 'IDENTIFICATION' then identification_key
                                    when 'COUNTRY' then country || ' ' || name_key
                                    when 'STATUS' then array_position(:statuses::text[], status)::text || name_key
                                    when 'PLAN' then
                                        array_position(:plans::text[], plan)::text
                                        || case when plan = 'TRIAL' then to_char(trial_ends_on, 'YYYYMMDD') else '' end
                                        || name_key
                                    when 'PERSON' then
                                        to_char(coalesce(array_position(:people::bigint[], assigned_to), 99999), 'FM00000')
                                        || name_key
                                    when 'DUE' then coalesce(to_char(next_due_on, 'YYYYMMDD'), '99999999') || name_key
                                    when 'PAPERS' then to_char(99999 - missing_papers, 'FM00000') || name_key
                                    when 'MOVEMENT' then to_char(last_movement_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')
                                end collate "C" as key
                            from client_link
                            where practice_id = :practice
                              and (status = :status or :status::text is null and status not in ('CANCELLED', 'UNLINKED'))
                              and (:person::bigint is null or assigned_to = :person)
                              and search like all (array(
                                  select coalesce('%' || nullif(search_key(word), '') || '%', '-') from unnest(:words::text[]) as word))
                        )
                        select * from sorted
                        where :after_company::bigint is null
                           or not :descending and (key, company_id) > (:after_key::text, :after_company)
                           or :descending and (key, company_id) < (:after_key::text, :after_company)
                        order by case when not :descending then key end, case when :descending then key end desc,
                            case when :descending then company_id end desc, company_id
                        limit :limit
                        """)
                .param("practice", practice.value())
                .param("sort", filter.sort().name())
                .param("descending", filter.descending())
                .param(
                        "statuses",
                        Arrays.stream(Status.values()).map(Status::name).toArray(String[]::new))
                .param("plans", Plan.ORDER)
                .param("people", people.stream().map(UserId::value).toArray(Long[]::new))
                .param("status", filter.status().map(Status::name).orElse(null))
                .param("person", filter.person().map(UserId::value).orElse(null))
                .param("words", words(filter.text()))
                .param("after_key", filter.after().map(Cursor::key).orElse(null))
                .param("after_company", filter.after().map(Cursor::company).orElse(null))
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** How many there are, for the chips and the foot. */
    @Transactional(readOnly = true)
    public Counts counts(PracticeId practice, ClientFilter filter) {
        var all = new EnumMap<Status, Long>(Status.class);
        var found = new EnumMap<Status, Long>(Status.class);
        jdbc.sql("""
                        select status, count(*) as everyone, count(*) filter (
                            where (:person::bigint is null or assigned_to = :person)
                              and search like all (array(
                                  select coalesce('%' || nullif(search_key(word), '') || '%', '-') from unnest(:words::text[]) as word))) as found
                        from client_link where practice_id = :practice group by status
                        """)
                .param("practice", practice.value())
                .param("person", filter.person().map(UserId::value).orElse(null))
                .param("words", words(filter.text()))
                .query(row -> {
                    var status = Status.valueOf(row.getString("status"));
                    all.put(status, row.getLong("everyone"));
                    found.put(status, row.getLong("found"));
                });
        return new Counts(all, found);
    }

    /** All that the list finds for these words of its address, in any order; at most so many. */
    @Transactional(readOnly = true)
    public List<CompanyId> matching(PracticeId practice, String q, String state, String person, int limit) {
        var filter = new ClientListForm(q, state, person, "", List.of(), "", "").filter();
        return rows(practice, filter, List.of(), limit).stream()
                .map(Row::company)
                .toList();
    }

    /** These clients of the firm, as the list has them; those that are not its own are left out. */
    @Transactional(readOnly = true)
    public List<Row> of(PracticeId practice, Collection<CompanyId> companies) {
        return jdbc.sql("""
                        select company_id, name, identification, country, status, since, assigned_to, last_movement_at,
                            credential, enterable, plan, trial_ends_on, next_due_on, next_due, missing_papers, name_key as key
                        from client_link
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                        order by name_key, company_id
                        """)
                .param("practice", practice.value())
                .param("companies", ClientTable.ids(companies))
                .query((row, _) -> row(row))
                .list();
    }

    /**
     * What must all be found. Words may stand apart in a name; in a number, blanks are only for the eye. A sign between
     * words ("Pérez & Hijos") is passed over; signs alone are found nowhere.
     */
    static String[] words(String typed) {
        if (typed.codePoints().noneMatch(Character::isLetter)) {
            return typed.isBlank() ? new String[0] : new String[] {typed};
        }
        return Arrays.stream(typed.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        var due = row.getObject("next_due_on", LocalDate.class);
        return new Row(
                new CompanyId(row.getLong("company_id")),
                row.getString("name"),
                row.getString("identification"),
                row.getString("country"),
                Status.valueOf(row.getString("status")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("assigned_to", Long.class)).map(UserId::new),
                row.getObject("last_movement_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("enterable"),
                row.getString("credential"),
                Plan.of(row.getString("plan"), row.getObject("trial_ends_on", LocalDate.class)),
                due == null ? Optional.empty() : Optional.of(new NextDues.Next(due, row.getString("next_due"))),
                row.getInt("missing_papers"),
                row.getString("key"));
    }
}
