package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which of the firm's people is responsible for a client (ACC-11): the column "Responsable" of the list. */
@Component
class Assignment {

    private final JdbcClient jdbc;
    private final ClientList clients;
    private final People people;
    private final AccessTable access;

    Assignment(JdbcClient jdbc, ClientList clients, People people, AccessTable access) {
        this.access = access;
        this.jdbc = jdbc;
        this.clients = clients;
        this.people = people;
    }

    /**
     * The chosen companies.
     *
     * @throws NotFound when one of them is not the firm's
     */
    List<ClientList.Row> chosen(PracticeId practice, Set<CompanyId> companies) {
        var found = clients.of(practice, companies);
        if (found.size() != companies.size()) {
            throw new NotFound("client");
        }
        return found;
    }

    /** Those who may be responsible, by name. */
    Map<UserId, String> people(PracticeId practice, Locale reader) {
        return people.names(practice, reader);
    }

    /**
     * Makes this person responsible for them; empty: nobody.
     *
     * @return the person's name, empty for nobody
     * @throws Refused {@code assignment.notOfTheFirm} at {@code person}
     */
    @Transactional
    public String assign(PracticeId practice, Set<CompanyId> companies, Optional<UserId> person, Locale reader) {
        chosen(practice, companies);
        var names = people(practice, reader);
        if (person.isPresent() && !names.containsKey(person.get())) {
            throw Refused.because("assignment.notOfTheFirm").at("person");
        }
        jdbc.sql("""
                        update client_link set assigned_to = :person
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                        """)
                .param("person", person.map(UserId::value).orElse(null))
                .param("practice", practice.value())
                .param("companies", ClientTable.ids(companies))
                .update();
        // Who is responsible for a client sees it.
        person.ifPresent(responsible -> access.keep(practice, companies, responsible));
        return person.map(names::get).orElse("");
    }
}
