package app.cuadra.practice.client;

import app.cuadra.company.CompanyChanged;
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
    private final Tenancy tenancy;
    private final Clock clock;

    CompanyCopies(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void changed(CompanyChanged changed) {
        tenancy.within(
                changed.company(),
                () -> jdbc.sql("""
                        update client_link set name = :name, country = :country, identification = :identification,
                            identification_key = :key, last_movement_at = :now
                        where company_id = :company
                        """)
                        .param("name", changed.name())
                        .param("country", changed.country().value())
                        .param("identification", changed.identification())
                        .param("key", changed.searchKey())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("company", changed.company().value())
                        .update());
    }
}
