package app.cuadra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No company sees another (COM-5): every table is found in the catalogue, so that a new one cannot be forgotten. */
@ApplicationTest
@Tag("COM-5")
class TenancyTest {

    private static final CountryCode COLOMBIA = new CountryCode("CO");

    /** Tables whose tenant is not a column called {@code company_id}: the tenant itself. */
    private static final String COMPANY = "company";

    /** Holds numbers of companies and entries only, so that one job can find what is left to do for all. */
    private static final Set<String> NUMBERS_ONLY = Set.of("audit_unsealed", "webhook_due", "webhook_log");

    @Autowired
    Companies companies;

    @Autowired
    Countries countries;

    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    PlatformTransactionManager transactions;

    private CompanyId tornillo = new CompanyId(0);
    private CompanyId espiga = new CompanyId(0);
    private static final UserId ANA = new UserId(6_100_001);
    private static final UserId LUIS = new UserId(6_100_002);

    @BeforeEach
    void twoCompaniesOfTwoPeople() {
        tornillo = companies.found(company("Ferretería El Tornillo SAS", "811000777", ANA), ANA);
        espiga = companies.found(company("Panadería La Espiga", "811000778", LUIS), LUIS);
    }

    @Test
    void everyTableOfATenantHasForcedRowLevelSecurityAndAPolicy() {
        var open = client.sql("""
                        select distinct t.oid::regclass::text
                        from pg_class t
                        join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                        where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
                          and (a.attname in ('company_id', 'practice_id') or t.relname in ('company', 'practice'))
                          and not (t.relrowsecurity and t.relforcerowsecurity
                                   and exists (select from pg_policy p where p.polrelid = t.oid))
                        """).query(String.class).list();

        assertThat(tables()).contains("membership", "recent_company", COMPANY);
        assertThat(open).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> withoutATenantEveryTableIsEmpty() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table,
                        () -> assertThat(inTransaction(() -> count(table))).isZero()));
    }

    @TestFactory
    Stream<DynamicTest> anOpenCompanyShowsOnlyItsOwnRows() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    var foreign = within(espiga, () -> countOf(table, tornillo));

                    assertThat(foreign).isZero();
                }));
    }

    @TestFactory
    Stream<DynamicTest> anOpenCompanyCannotChangeAnothersRows() {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    assertThat(attempt(
                                    "delete from %s where %s = %d".formatted(table, tenantOf(table), tornillo.value())))
                            .isZero();
                    assertThat(attempt("update %1$s set %2$s = %2$s where %2$s = %3$d"
                                    .formatted(table, tenantOf(table), tornillo.value())))
                            .isZero();
                }));
    }

    @Test
    void ownRowsAreThere() {
        assertThat(within(tornillo, () -> countOf(COMPANY, tornillo))).isEqualTo(1);
        assertThat(within(tornillo, () -> countOf("membership", tornillo))).isEqualTo(1);
    }

    @Test
    void nobodyMakesThemselvesAMemberOfAnotherCompany() {
        assertThatThrownBy(() -> inTransaction(() -> tenancy.within(LUIS, this::joinTornillo)))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"membership\"");
        assertThatThrownBy(() -> within(espiga, this::joinTornillo))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"membership\"");
    }

    @Test
    void aPersonSeesTheirOwnMembershipsAndNobodyElses() {
        var ofLuis = inTransaction(() -> tenancy.within(
                LUIS,
                () -> jdbc.queryForList(
                        "select company_id from membership where user_id <> ?", Long.class, LUIS.value())));
        var tornilloForLuis = inTransaction(() -> tenancy.within(LUIS, () -> countOf(COMPANY, tornillo)));
        var espigaForLuis = inTransaction(() -> tenancy.within(LUIS, () -> countOf(COMPANY, espiga)));

        assertThat(ofLuis).isEmpty();
        assertThat(tornilloForLuis).isZero();
        assertThat(espigaForLuis).isEqualTo(1);
    }

    @Test
    void whatWasSetForOneTransactionIsForgottenInTheNext() {
        within(tornillo, () -> countOf(COMPANY, tornillo));

        assertThat(inTransaction(() -> count(COMPANY))).isZero();
    }

    private int joinTornillo() {
        return jdbc.update(
                "insert into membership (company_id, user_id, role, since) values (?, ?, 'ADMINISTRATOR', now())",
                tornillo.value(),
                LUIS.value());
    }

    /** Rows that the statement touched in the other company; a refusal touches none. */
    private int attempt(String statement) {
        try {
            return within(espiga, () -> jdbc.update(statement));
        } catch (DataAccessException refused) {
            // Rights taken away altogether (append-only tables) protect as well.
            assertThat(refused.getMostSpecificCause()).hasMessageContaining("permission denied");
            return 0;
        }
    }

    private List<String> tables() {
        return client.sql("""
                        select distinct t.oid::regclass::text
                        from pg_class t
                        join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                        where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
                          and (a.attname = 'company_id' or t.relname = 'company')
                          and has_table_privilege(current_user, t.oid, 'select')
                          and t.relname not in (:numbersOnly)
                        order by 1
                        """)
                .param("numbersOnly", NUMBERS_ONLY)
                .query(String.class)
                .list();
    }

    private static String tenantOf(String table) {
        return table.equals(COMPANY) ? "id" : "company_id";
    }

    private long count(String table) {
        return jdbc.queryForList("select count(*) from " + table, Long.class).getFirst();
    }

    private long countOf(String table, CompanyId company) {
        var sql = "select count(*) from %s where %s = %d".formatted(table, tenantOf(table), company.value());
        return jdbc.queryForList(sql, Long.class).getFirst();
    }

    private <T> T within(CompanyId company, Supplier<T> work) {
        return tenancy.within(company, () -> inTransaction(work));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private NewCompany company(String name, String nit, UserId administrator) {
        return new NewCompany(
                name,
                COLOMBIA,
                Optional.of(countries.taxIdType("CO-NIT").read(nit)),
                Optional.of(administrator),
                "",
                "",
                "",
                List.of());
    }
}
