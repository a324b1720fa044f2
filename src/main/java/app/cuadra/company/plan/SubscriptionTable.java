package app.cuadra.company.plan;

import app.cuadra.company.CompanyState;
import app.cuadra.country.CountryCode;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The columns of {@code company} that say how it stands. */
@Component
class SubscriptionTable {

    private final JdbcClient jdbc;
    private final Plans plans;

    SubscriptionTable(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    Optional<Subscription> find(CompanyId company) {
        return jdbc.sql("""
                        select name, country, state, resumes_as, trial_ends_on, consultation_reason from company where id = :company
                        """)
                .param("company", company.value())
                .query((row, _) -> subscription(row))
                .optional();
    }

    Subscription get(CompanyId company) {
        return find(company).orElseThrow(() -> new NotFound("company"));
    }

    /** True unless it was in consultation mode already. */
    boolean close(CompanyId company) {
        return jdbc.sql("""
                        update company set state = 'CONSULTATION', resumes_as = state
                        where id = :company and state <> 'CONSULTATION'
                        """).param("company", company.value()).update() > 0;
    }

    /** True when it was in consultation mode on purpose. */
    boolean reopen(CompanyId company) {
        return jdbc.sql("""
                        update company set state = resumes_as, resumes_as = null
                        where id = :company and resumes_as is not null
                        """).param("company", company.value()).update() > 0;
    }

    private Subscription subscription(ResultSet row) throws SQLException {
        var country = new CountryCode(row.getString("country"));
        var left = CompanyState.valueOf(row.getString("state"));
        var trialEndsOn = row.getObject("trial_ends_on", LocalDate.class);
        return new Subscription(
                row.getString("name"),
                country,
                plans.now(left, trialEndsOn, country),
                left,
                Optional.ofNullable(row.getString("resumes_as")).map(CompanyState::valueOf),
                row.getString("consultation_reason"),
                trialEndsOn,
                plans.today(country));
    }
}
