package app.cuadra.company.plan;

import app.cuadra.country.CountryCode;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code agreement}: what each company has agreed to. */
@Component
class AgreementTable {

    private final JdbcClient jdbc;

    AgreementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What deciding about a company's plan takes. */
    record Held(String name, CountryCode country, LocalDate trialEndsOn) {}

    /** The company, held until the transaction ends: what is decided about its plan is decided one after another. */
    Held hold(CompanyId company) {
        return jdbc.sql("""
                        select name, country, trial_ends_on from company where id = :company for no key update
                        """)
                .param("company", company.value())
                .query((row, _) -> new Held(
                        row.getString("name"),
                        new CountryCode(row.getString("country")),
                        row.getObject("trial_ends_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NotFound("company"));
    }

    /** From now on it works with a plan. */
    void activate(CompanyId company) {
        jdbc.sql("""
                        update company set state = 'PLAN', resumes_as = null, consultation_reason = '' where id = :company
                        """).param("company", company.value()).update();
    }

    /** From now on it is only consulted, until it has a plan again. */
    void deactivate(CompanyId company, String reason) {
        jdbc.sql("""
                        update company set state = 'CONSULTATION', resumes_as = null, consultation_reason = :reason
                        where id = :company
                        """).param("reason", reason).param("company", company.value()).update();
    }

    Optional<Agreement> find(CompanyId company) {
        return jdbc.sql("""
                        select plan, period, price, currency, people, grace_days, since, next_charge_on
                        from agreement where company_id = :company
                        """)
                .param("company", company.value())
                .query(AgreementTable::agreement)
                .optional();
    }

    void save(CompanyId company, Agreement chosen, UserId by) {
        jdbc.sql("""
                        insert into agreement (
                            company_id, plan, period, price, currency, people, grace_days, since, chosen_by, next_charge_on)
                        values (:company, :plan, :period, :price, :currency, :people::int, :grace, :since, :by,
                            :next::date)
                        on conflict on constraint agreement_pk do update set plan = excluded.plan,
                            period = excluded.period, price = excluded.price, currency = excluded.currency,
                            people = excluded.people, grace_days = excluded.grace_days, since = excluded.since,
                            chosen_by = excluded.chosen_by, next_charge_on = excluded.next_charge_on
                        """)
                .param("company", company.value())
                .param("plan", chosen.plan())
                .param("period", chosen.period().name())
                .param("price", chosen.price())
                .param("currency", chosen.currency().getCurrencyCode())
                .param("people", chosen.people().orElse(null))
                .param("grace", chosen.graceDays())
                .param("since", chosen.since())
                .param("by", by.value())
                .param("next", chosen.nextCharge().map(LocalDate::toString).orElse(null))
                .update();
    }

    void delete(CompanyId company) {
        jdbc.sql("""
                        delete from agreement where company_id = :company
                        """).param("company", company.value()).update();
    }

    /** So many people of its own the company has. */
    int people(CompanyId company) {
        return jdbc.sql("""
                        select count(*) from membership where company_id = :company and state = 'ACTIVE'
                        """)
                .param("company", company.value())
                .query(Integer.class)
                .single();
    }

    /** So many were asked in and may still come. */
    int invited(CompanyId company) {
        return jdbc.sql("""
                        select count(*) from company_invitation
                        where company_id = :company and withdrawn_at is null and accepted_at is null
                          and (expires_at is null or expires_at > current_setting('app.now')::timestamptz)
                        """)
                .param("company", company.value())
                .query(Integer.class)
                .single();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                row.getString("plan"),
                Period.valueOf(row.getString("period")),
                row.getBigDecimal("price"),
                Currency.getInstance(row.getString("currency")),
                Optional.ofNullable(row.getObject("people", Integer.class)),
                row.getInt("grace_days"),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("next_charge_on", LocalDate.class)));
    }
}
