package app.cuadra.practice.client;

import app.cuadra.practice.MissingPapers;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The column {@code missing_papers} of {@code client_link}. */
@Component
class MissingPapersTable implements MissingPapers {

    private final JdbcClient jdbc;

    MissingPapersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void set(PracticeId practice, CompanyId client, int missing) {
        jdbc.sql("""
                        update client_link set missing_papers = :missing
                        where practice_id = :practice and company_id = :company and missing_papers <> :missing
                        """)
                .param("missing", missing)
                .param("practice", practice.value())
                .param("company", client.value())
                .update();
    }
}
