package app.cuadra.company.logo;

import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.values.CompanyId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code company_logo}; in the company's scope. */
@Component
public class Logos {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Logos(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Where pages find the logo of this name. */
    public static String path(CompanyId company, String name) {
        return "/empresa/" + company.value() + "/logo?v=" + name;
    }

    /** What the logo is called, if the company has one. */
    @Transactional(readOnly = true)
    public Optional<String> name(CompanyId company) {
        return jdbc.sql("""
                        select name from company_logo where company_id = :company
                        """)
                .param("company", company.value())
                .query(String.class)
                .optional();
    }

    /** The logo, if the company has one. */
    @Transactional(readOnly = true)
    public Optional<Logo> find(CompanyId company) {
        return jdbc.sql("""
                        select name, image, width, height from company_logo where company_id = :company
                        """)
                .param("company", company.value())
                .query((row, _) -> new Logo(
                        row.getString("name"), row.getBytes("image"), row.getInt("width"), row.getInt("height")))
                .optional();
    }

    /** Keeps the logo instead of the one before. */
    @Transactional
    public void keep(CompanyId company, Logo logo) {
        jdbc.sql("""
                        insert into company_logo (company_id, name, image, width, height)
                        values (:company, :name, :image, :width, :height)
                        on conflict (company_id) do update
                            set name = excluded.name, image = excluded.image, width = excluded.width,
                                height = excluded.height
                        """)
                .param("company", company.value())
                .param("name", logo.name())
                .param("image", logo.image())
                .param("width", logo.width())
                .param("height", logo.height())
                .update();
        audit.record(company, Entry.of("company.logoChanged", ""));
    }

    /** Takes the logo away. */
    @Transactional
    public void remove(CompanyId company) {
        var removed = jdbc.sql("""
                        delete from company_logo where company_id = :company
                        """).param("company", company.value()).update();
        if (removed > 0) {
            audit.record(company, Entry.of("company.logoRemoved", ""));
        }
    }
}
