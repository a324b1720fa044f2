package app.cuadra.practice.client;

import app.cuadra.practice.Portfolio;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the clients whose books may be entered; the policies of {@code client_link} leave out what somebody may not see. */
@Component
class VisibleClients implements Portfolio {

    private final JdbcClient jdbc;

    VisibleClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Client> clients(PracticeId practice) {
        return jdbc.sql("""
                        select company_id, name, identification, country, assigned_to from client_link
                        where practice_id = :practice and enterable
                        order by name_key, company_id
                        """)
                .param("practice", practice.value())
                .query(VisibleClients::client)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Client> client(PracticeId practice, CompanyId company) {
        return jdbc.sql("""
                        select company_id, name, identification, country, assigned_to from client_link
                        where practice_id = :practice and company_id = :company and enterable
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .query(VisibleClients::client)
                .optional();
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                new CompanyId(row.getLong("company_id")),
                row.getString("name"),
                row.getString("identification"),
                row.getString("country"),
                Optional.ofNullable(row.getObject("assigned_to", Long.class)).map(UserId::new));
    }
}
