package app.cuadra.company.settings;

import app.cuadra.company.CompanyContact;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the address of a company from its details. */
@Component
class ContactReader implements CompanyContact {

    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    ContactReader(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Email> email(CompanyId company) {
        return tenancy.within(
                        company,
                        () -> jdbc.sql("""
                        select email from company where id = :company and email <> ''
                        """)
                                .param("company", company.value())
                                .query(String.class)
                                .optional())
                .flatMap(ContactReader::read);
    }

    /** What was typed long ago may be no address by the rules of today. */
    private static Optional<Email> read(String typed) {
        try {
            return Optional.of(new Email(typed));
        } catch (Refused _) {
            return Optional.empty();
        }
    }
}
