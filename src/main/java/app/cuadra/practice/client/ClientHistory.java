package app.cuadra.practice.client;

import app.cuadra.identity.Users;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a link, when and by whom (ACC-12). */
@Component
class ClientHistory {

    private static final int MAX = 200;

    private final JdbcClient jdbc;
    private final ClientList clients;
    private final ObjectProvider<Users> users;

    ClientHistory(JdbcClient jdbc, ClientList clients, ObjectProvider<Users> users) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.users = users;
    }

    private record Event(LinkState state, Instant at, Optional<UserId> by) {}

    /** The client's name and its changes, newest first. */
    @Transactional(readOnly = true)
    public ClientHistoryShow of(PracticeId practice, CompanyId company) {
        var client =
                clients.of(practice, List.of(company)).stream().findFirst().orElseThrow(() -> new NotFound("client"));
        var events = events(practice, company);
        var names = users.getObject()
                .names(events.stream().flatMap(event -> event.by().stream()).toList());
        return new ClientHistoryShow(
                "/contador/" + practice.value() + "/empresas",
                client.name(),
                events.stream()
                        .map(event -> new ClientHistoryShow.Change(
                                event.state(),
                                event.at(),
                                event.by().map(person -> Objects.requireNonNullElse(names.get(person), ""))))
                        .toList());
    }

    /** Also those of the time before its company was known. */
    private List<Event> events(PracticeId practice, CompanyId company) {
        return jdbc.sql("""
                        select e.state, e.at, e.by_user from client_link_event e
                        join client_link l on l.practice_id = e.practice_id and l.company_id = :company
                        where e.practice_id = :practice and e.company_id in (l.company_id, l.invited_as)
                          and e.state <> 'REMOVED'
                        order by e.id desc limit :limit
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .param("limit", MAX)
                .query((row, _) -> new Event(
                        LinkState.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("by_user", Long.class))
                                .map(UserId::new)))
                .list();
    }
}
