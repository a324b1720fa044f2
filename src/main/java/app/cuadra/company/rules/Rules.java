package app.cuadra.company.rules;

import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.values.CompanyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules in the table {@code company}: read and changed, each change in the company's history. */
@Component
class Rules {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Rules(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Kept(String name, AccessRules rules) {}

    @Transactional(readOnly = true)
    public AccessRules get(CompanyId company) {
        return read(company).rules();
    }

    /** Changes them; what stays as it was leaves no trace. */
    @Transactional
    public void save(CompanyId company, AccessRules rules) {
        var before = read(company);
        jdbc.sql("""
                        update company
                        set second_factor_required = :secondFactor, link_alone_refused = :moreThanALink
                        where id = :company
                        """)
                .param("secondFactor", rules.secondFactor())
                .param("moreThanALink", rules.moreThanALink())
                .param("company", company.value())
                .update();
        if (before.rules().secondFactor() != rules.secondFactor()) {
            record(
                    company,
                    before.name(),
                    rules.secondFactor() ? "company.secondFactorRequired" : "company.secondFactorOptional");
        }
        if (before.rules().moreThanALink() != rules.moreThanALink()) {
            record(
                    company,
                    before.name(),
                    rules.moreThanALink() ? "company.linkAloneRefused" : "company.linkAloneAllowed");
        }
    }

    private void record(CompanyId company, String name, String action) {
        audit.record(company, Entry.of(action, name));
    }

    private Kept read(CompanyId company) {
        return jdbc.sql("""
                        select name, second_factor_required, link_alone_refused from company where id = :company
                        """)
                .param("company", company.value())
                .query((row, _) -> new Kept(
                        row.getString("name"),
                        new AccessRules(
                                row.getBoolean("second_factor_required"), row.getBoolean("link_alone_refused"))))
                .single();
    }
}
