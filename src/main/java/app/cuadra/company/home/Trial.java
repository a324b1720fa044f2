package app.cuadra.company.home;

import app.cuadra.company.access.Plans;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.values.CompanyId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How long a company may still be tried (COM-30). */
@Component
class Trial {

    private final JdbcClient jdbc;
    private final Countries countries;
    private final Plans plans;
    private final Clock clock;

    Trial(JdbcClient jdbc, Countries countries, Plans plans, Clock clock) {
        this.jdbc = jdbc;
        this.countries = countries;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * A trial.
     *
     * @param endsOn its last day, where the company is
     * @param daysLeft days until then: 0 on the last day, negative when it is over
     */
    record Left(LocalDate endsOn, long daysLeft) {}

    private record Known(Optional<Left> left) {}

    private record Row(String country, LocalDate endsOn) {}

    /**
     * The company's trial; empty when it has a plan, or when this installation has no plans. Page and banner of one
     * request ask the database once.
     */
    @Transactional(readOnly = true)
    public Optional<Left> of(CompanyId company) {
        if (!plans.on()) {
            return Optional.empty();
        }
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(company);
        }
        var key = Trial.class.getName() + company.value();
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Known known) {
            return known.left();
        }
        var left = read(company);
        request.setAttribute(key, new Known(left), RequestAttributes.SCOPE_REQUEST);
        return left;
    }

    private Optional<Left> read(CompanyId company) {
        return jdbc.sql("""
                        select country, trial_ends_on from company where id = :company and state = 'TRIAL'
                        """)
                .param("company", company.value())
                .query((row, _) -> new Row(row.getString("country"), row.getObject("trial_ends_on", LocalDate.class)))
                .optional()
                .map(row -> new Left(row.endsOn(), ChronoUnit.DAYS.between(today(row.country()), row.endsOn())));
    }

    private LocalDate today(String country) {
        return LocalDate.now(
                clock.withZone(countries.get(new CountryCode(country)).timeZone()));
    }
}
