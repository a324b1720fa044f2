package app.cuadra.practice.client;

import app.cuadra.practice.NextDues;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The columns of {@code client_link} that say what falls due next. */
@Component
class NextDueTable implements NextDues {

    private final JdbcClient jdbc;

    NextDueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void set(PracticeId practice, Collection<CompanyId> clients, Map<CompanyId, Next> next) {
        var ordered = List.copyOf(clients);
        jdbc.sql("""
                        update client_link l set next_due_on = n.due_on, next_due = n.what
                        from unnest(:companies::bigint[], :days::date[], :whats::text[]) as n (company, due_on, what)
                        where l.practice_id = :practice and l.company_id = n.company
                          and (l.next_due_on, l.next_due) is distinct from (n.due_on, n.what)
                        """)
                .param("practice", practice.value())
                .param("companies", ClientTable.ids(ordered))
                .param(
                        "days",
                        ordered.stream()
                                .map(client -> next.containsKey(client)
                                        ? next.get(client).on().toString()
                                        : null)
                                .toArray(String[]::new))
                .param(
                        "whats",
                        ordered.stream()
                                .map(client -> next.containsKey(client)
                                        ? next.get(client).what()
                                        : "")
                                .toArray(String[]::new))
                .update();
    }
}
