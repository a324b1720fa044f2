package app.cuadra.calendar.duty;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads in {@code client_duty} of whom something must be told. */
@Component
class MissingTable {

    private final JdbcClient jdbc;

    MissingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, after that client; 0: from the beginning. */
    List<MissingIndex.Client> clients(PracticeId practice, int year, long after, int limit) {
        return jdbc.sql("""
                        select l.company_id, l.name, array_agg(distinct condition) as conditions
                        from client_link l
                        join client_duty d on d.practice_id = l.practice_id and d.company_id = l.company_id
                        cross join unnest(d.because) as condition
                        where l.practice_id = :practice and d.year = :year and d.verdict = 'MISSING'
                          and (:after = 0 or (l.name_key, l.company_id) > (
                              select a.name_key, a.company_id from client_link a
                              where a.practice_id = :practice and a.company_id = :after))
                        group by l.company_id, l.name, l.name_key
                        order by l.name_key, l.company_id
                        limit :limit
                        """)
                .param("practice", practice.value())
                .param("year", year)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new MissingIndex.Client(
                        new CompanyId(row.getLong("company_id")), row.getString("name"), Arrays.asList((String[])
                                row.getArray("conditions").getArray())))
                .list();
    }
}
