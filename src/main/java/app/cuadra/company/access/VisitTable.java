package app.cuadra.company.access;

import app.cuadra.company.CompanyState;
import app.cuadra.company.rules.AccessRules;
import app.cuadra.country.CountryCode;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code recent_company}, and what the door needs to know of a company. */
@Component
class VisitTable {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the door sees.
     *
     * @param state as it was left, see {@link CompanyState#on}
     * @param rules what it asks of whoever enters
     * @param logo what its logo is called
     * @param enteredAt when this person was last noted here
     * @param writtenAt when somebody was last noted as writing here
     */
    record Seen(
            String name,
            String identification,
            CompanyState state,
            LocalDate trialEndsOn,
            CountryCode country,
            AccessRules rules,
            @Nullable String logo,
            @Nullable Instant enteredAt,
            @Nullable Instant writtenAt) {}

    Seen see(CompanyId company, UserId user) {
        return jdbc.sql("""
                        select c.name, c.identification, c.state, c.trial_ends_on, c.country, c.second_factor_required, c.link_alone_refused,
                               l.name as logo, r.entered_at, c.last_written_at
                        from company c
                        left join company_logo l on l.company_id = c.id
                        left join recent_company r on r.company_id = c.id and r.user_id = :user
                        where c.id = :company
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .query((row, _) -> new Seen(
                        row.getString("name"),
                        row.getString("identification"),
                        CompanyState.valueOf(row.getString("state")),
                        row.getObject("trial_ends_on", LocalDate.class),
                        new CountryCode(row.getString("country")),
                        new AccessRules(row.getBoolean("second_factor_required"), row.getBoolean("link_alone_refused")),
                        row.getString("logo"),
                        moment(row, "entered_at"),
                        moment(row, "last_written_at")))
                .optional()
                .orElseThrow(() -> new NotFound("company"));
    }

    void note(CompanyId company, UserId user, Instant now) {
        jdbc.sql("""
                        insert into recent_company (company_id, user_id, entered_at)
                        values (:company, :user, :now)
                        on conflict (company_id, user_id) do update set entered_at = excluded.entered_at
                        """)
                .param("company", company.value())
                .param("user", user.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void noteWriting(CompanyId company, Instant now) {
        jdbc.sql("""
                        update company set last_written_at = :now where id = :company
                        """)
                .param("company", company.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
