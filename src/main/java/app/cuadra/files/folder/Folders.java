package app.cuadra.files.folder;

import app.cuadra.practice.Portfolio;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.PracticeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may look into which folder (FIL-10), asked anew at each request: whoever is no longer let in is out at once. */
@Component
public class Folders {

    private final JdbcClient jdbc;
    private final Portfolio portfolio;

    Folders(JdbcClient jdbc, Portfolio portfolio) {
        this.jdbc = jdbc;
        this.portfolio = portfolio;
    }

    /**
     * The folder of a client, for somebody of the firm who works for that client; in the firm's scope.
     *
     * @throws NotFound for everybody else
     */
    @Transactional(readOnly = true)
    public Folder ofFirm(PracticeId practice, CompanyId company) {
        var client = portfolio.client(practice, company).orElseThrow(() -> new NotFound("folder"));
        return new Folder(practice, company, client.name(), shared(practice, company), Folder.Side.FIRM);
    }

    /**
     * The folder that a firm shares with a company; in the company's scope.
     *
     * @throws NotFound when the firm shares none
     */
    @Transactional(readOnly = true)
    public Folder ofCompany(PracticeId practice, CompanyId company) {
        return sharedWith(company).stream()
                .filter(folder -> folder.practice().equals(practice))
                .findFirst()
                .orElseThrow(() -> new NotFound("folder"));
    }

    /** What firms share with a company; in the company's scope. */
    @Transactional(readOnly = true)
    public List<Folder> sharedWith(CompanyId company) {
        nameFirms(company);
        return jdbc.sql("""
                        select f.practice_id, p.name from client_folder f
                        join practice p on p.id = f.practice_id
                        where f.company_id = :company and f.shared
                        order by p.name, p.id
                        """)
                .param("company", company.value())
                .query((row, _) -> new Folder(
                        new PracticeId(row.getLong("practice_id")),
                        company,
                        row.getString("name"),
                        true,
                        Folder.Side.COMPANY))
                .list();
    }

    /** A company reads the names of the firms it deals with once its transaction says which ones: policy {@code linked_company_sees}. */
    private void nameFirms(CompanyId company) {
        jdbc.sql("""
                        select set_config('app.practices', coalesce(array_agg(practice_id), '{}')::text, true)
                        from client_folder where company_id = :company and shared
                        """).param("company", company.value()).query(String.class).single();
    }

    private boolean shared(PracticeId practice, CompanyId company) {
        return jdbc.sql("""
                        select shared from client_folder where practice_id = :practice and company_id = :company
                        """)
                .param("practice", practice.value())
                .param("company", company.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
