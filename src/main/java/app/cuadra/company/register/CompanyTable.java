package app.cuadra.company.register;

import app.cuadra.company.Companies.Company;
import app.cuadra.company.CompanyState;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code company} as a whole, and its first {@code membership}. */
@Component
class CompanyTable {

    private final JdbcClient jdbc;

    CompanyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A removed company's name and identification, to be counted off and written down. */
    record Removed(CompanyId id, String name, String country, String type, String number) {}

    /** Ids for companies to come, so that the tenant can be set before their rows are written. */
    List<CompanyId> newIds(int count) {
        return jdbc.sql("""
                        select nextval('company_id_seq') from generate_series(1, :count)
                        """)
                .param("count", count)
                .query((row, _) -> new CompanyId(row.getLong(1)))
                .list();
    }

    void insert(List<CompanyId> ids, List<Founding.Row> rows, UserId by, OffsetDateTime now) {
        jdbc.sql("""
                        insert into company (
                            id, name, country, identification_type, identification_number, check_digit, identification,
                            party, standing, activity, phone, email, currency, decimals, state, trial_ends_on,
                            founded_at, founded_by)
                        select n.id, n.name, n.country, n.type, n.number, n.check_digit, n.identification,
                               n.party, n.standing::jsonb, n.activity, n.phone, n.email, n.currency, n.decimals, 'TRIAL',
                               n.trial_ends_on::date, :now, :by
                        from unnest(
                                :ids::bigint[], :names::text[], :countries::text[], :types::text[], :numbers::text[],
                                :checkDigits::text[], :identifications::text[], :parties::text[], :standings::text[],
                                :activities::text[], :phones::text[], :emails::text[], :currencies::text[],
                                :decimals::int[], :trials::text[])
                            as n (id, name, country, type, number, check_digit, identification, party, standing,
                                  activity, phone, email, currency, decimals, trial_ends_on)
                        """)
                .param("ids", values(ids))
                .param("names", texts(rows, Founding.Row::name))
                .param("countries", texts(rows, Founding.Row::country))
                .param("types", texts(rows, row -> ofTaxId(row, TaxId::typeKey)))
                .param("numbers", texts(rows, row -> ofTaxId(row, TaxId::number)))
                .param("checkDigits", texts(rows, row -> ofTaxId(row, TaxId::checkDigit)))
                .param("identifications", texts(rows, row -> ofTaxId(row, TaxId::formatted)))
                .param("parties", texts(rows, Founding.Row::party))
                .param("standings", texts(rows, Founding.Row::standing))
                .param("activities", texts(rows, Founding.Row::activity))
                .param("phones", texts(rows, Founding.Row::phone))
                .param("emails", texts(rows, Founding.Row::email))
                .param("currencies", texts(rows, Founding.Row::currency))
                .param("decimals", rows.stream().map(Founding.Row::decimals).toArray(Integer[]::new))
                .param("trials", texts(rows, row -> row.trialEndsOn().toString()))
                .param("now", now)
                .param("by", by.value())
                .update();
    }

    void insertAdministrators(List<CompanyId> ids, List<Founding.Row> rows, OffsetDateTime now) {
        var with = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).administrator().isPresent())
                .boxed()
                .toList();
        if (with.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into membership (company_id, user_id, role, since)
                        select n.company_id, n.user_id, 'ADMINISTRATOR', :now
                        from unnest(:companies::bigint[], :users::bigint[]) as n (company_id, user_id)
                        """)
                .param("companies", with.stream().map(i -> ids.get(i).value()).toArray(Long[]::new))
                .param(
                        "users",
                        with.stream()
                                .map(i -> rows.get(i)
                                        .administrator()
                                        .orElseThrow()
                                        .value())
                                .toArray(Long[]::new))
                .param("now", now)
                .update();
    }

    List<Company> get(Collection<CompanyId> companies) {
        return jdbc.sql("""
                        select id, name, country, identification, state, trial_ends_on from company
                        where id = any (:companies::bigint[])
                        order by id
                        """)
                .param("companies", values(companies))
                .query((row, _) -> company(row))
                .list();
    }

    static Company company(ResultSet row) throws SQLException {
        return new Company(
                new CompanyId(row.getLong("id")),
                row.getString("name"),
                new CountryCode(row.getString("country")),
                row.getString("identification"),
                CompanyState.valueOf(row.getString("state")),
                row.getObject("trial_ends_on", LocalDate.class));
    }

    List<CompanyId> untouched(Collection<CompanyId> companies) {
        return jdbc.sql("""
                        select id from company where id = any (:companies::bigint[]) and last_written_at is null
                        """)
                .param("companies", values(companies))
                .query((row, _) -> new CompanyId(row.getLong("id")))
                .list();
    }

    /** Deletes those that are still untouched at this moment, with whatever belongs to them. */
    List<Removed> removeUntouched(Collection<CompanyId> companies) {
        return jdbc.sql("""
                        delete from company where id = any (:companies::bigint[]) and last_written_at is null
                        returning id, name, country, identification_type, identification_number
                        """)
                .param("companies", values(companies))
                .query((row, _) -> new Removed(
                        new CompanyId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("identification_type"),
                        row.getString("identification_number")))
                .list();
    }

    private static Long[] values(Collection<CompanyId> ids) {
        return ids.stream().map(CompanyId::value).toArray(Long[]::new);
    }

    private static String[] texts(List<Founding.Row> rows, Function<Founding.Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static String ofTaxId(Founding.Row row, Function<TaxId, String> part) {
        return row.taxId().map(part).orElse("");
    }
}
