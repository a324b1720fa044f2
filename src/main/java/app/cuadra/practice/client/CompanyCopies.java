package app.cuadra.practice.client;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.Company;
import app.cuadra.company.CompanyChanged;
import app.cuadra.country.TaxId;
import app.cuadra.platform.database.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what lists show of a company fresh in the links of every firm it has. The company's own scope reaches them all
 * and nothing else, so no firm's scope is needed.
 */
@Component
class CompanyCopies {

    private final JdbcClient jdbc;
    private final Companies companies;
    private final Tenancy tenancy;
    private final Clock clock;

    CompanyCopies(JdbcClient jdbc, Companies companies, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void changed(CompanyChanged changed) {
        tenancy.within(changed.company(), () -> copy(companies.get(changed.company())));
    }

    private int copy(Company company) {
        return jdbc.sql("""
                        update client_link set name = :name, country = :country, identification = :identification,
                            identification_key = :key, plan = :plan, trial_ends_on = :trial_ends_on::date,
                            last_movement_at = :now
                        where company_id = :company
                        """)
                .param("name", company.name())
                .param("country", company.country().value())
                .param("identification", company.identification())
                .param("key", TaxId.searchKey(company.identification()))
                .param("plan", company.state().name())
                .param("trial_ends_on", company.trialEndsOn().toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("company", company.id().value())
                .update();
    }
}
