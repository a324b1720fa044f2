package app.cuadra.practice.credential;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of {@code client_link} that say which login without a person opens a client. */
@Component
class CredentialTable {

    private final JdbcClient jdbc;

    CredentialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isClient(PracticeId practice, CompanyId company) {
        return jdbc.sql("""
                        select exists (select from client_link where practice_id = :practice and company_id = :company)
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .query(Boolean.class)
                .single();
    }

    /** Those of these clients that have one and that the firm may still enter. */
    List<Credential> of(PracticeId practice, Collection<CompanyId> companies) {
        return jdbc.sql("""
                        select company_id, name, identification, credential_user, credential from client_link
                        where practice_id = :practice and company_id = any (:companies::bigint[])
                          and credential <> 'NONE' and enterable
                        order by name_key, company_id
                        """)
                .param("practice", practice.value())
                .param("companies", companies.stream().map(CompanyId::value).toArray(Long[]::new))
                .query((row, _) -> new Credential(
                        new CompanyId(row.getLong("company_id")),
                        row.getString("name"),
                        row.getString("identification"),
                        new UserId(row.getLong("credential_user")),
                        row.getString("credential").equals("ISSUED")))
                .list();
    }
}
