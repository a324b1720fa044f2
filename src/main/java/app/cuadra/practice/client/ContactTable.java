package app.cuadra.practice.client;

import app.cuadra.company.CompanyContact;
import app.cuadra.practice.ClientContacts;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.PracticeId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The column {@code contact_email} of {@code client_link}. */
@Component
class ContactTable implements ClientContacts {

    private final JdbcClient jdbc;
    private final CompanyContact companies;

    ContactTable(JdbcClient jdbc, CompanyContact companies) {
        this.jdbc = jdbc;
        this.companies = companies;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Email> email(PracticeId practice, CompanyId client) {
        return noted(practice, client).or(() -> companies.email(client)).or(() -> invited(practice, client));
    }

    private Optional<Email> noted(PracticeId practice, CompanyId client) {
        return jdbc.sql("""
                        select contact_email from client_link
                        where practice_id = :practice and company_id = :company and contact_email <> ''
                        """)
                .param("practice", practice.value())
                .param("company", client.value())
                .query(String.class)
                .optional()
                .map(Email::new);
    }

    private Optional<Email> invited(PracticeId practice, CompanyId client) {
        return jdbc.sql("""
                        select email from client_invitation
                        where practice_id = :practice and company_id = :company
                        order by id desc limit 1
                        """)
                .param("practice", practice.value())
                .param("company", client.value())
                .query(String.class)
                .optional()
                .map(Email::new);
    }

    @Override
    @Transactional
    public void note(PracticeId practice, CompanyId client, Email email) {
        jdbc.sql("""
                        update client_link set contact_email = :email
                        where practice_id = :practice and company_id = :company
                        """)
                .param("email", email.value())
                .param("practice", practice.value())
                .param("company", client.value())
                .update();
    }
}
