package app.cuadra.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.platform.AuditTrail.Filter;
import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestDatabase;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@Tag("COM-4")
class AuditTrailTest {

    private static final AtomicLong COMPANIES = new AtomicLong(920_000);

    @Autowired
    AuditTrail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final CompanyId company = new CompanyId(COMPANIES.incrementAndGet());

    @Test
    void anEntrySaysWhoWhatWhenFromWhereBeforeAndAfter() {
        var ana = new Origin(new UserId(7), "Ana", "192.0.2.7", "abc123");

        Origin.during(
                ana,
                () -> in(() -> {
                    trail.record(
                            company,
                            new Entry(
                                    "company.renamed",
                                    "La Espiga",
                                    Map.of("name", "Espiga"),
                                    Map.of("name", "La Espiga")));
                    return "";
                }));

        var entry = list("espiga").getFirst();
        assertThat(entry.user()).isEqualTo(7L);
        assertThat(entry.userName()).isEqualTo("Ana");
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.request()).isEqualTo("abc123");
        assertThat(entry.before()).isEqualTo("{\"name\":\"Espiga\"}");
        assertThat(entry.after()).isEqualTo("{\"name\":\"La Espiga\"}");
        assertThat(list("tornillo")).isEmpty();
    }

    @Test
    void entriesComeInPagesNewestFirstAndGoOutOldestFirst() {
        record(25);

        var first = in(() -> trail.list(company, Filter.ALL, 0, 10));
        var second = in(() -> trail.list(company, Filter.ALL, first.getLast().id(), 10));
        var all = new ArrayList<String>();
        in(() -> {
            trail.export(company, Filter.ALL, entry -> all.add(entry.subject()));
            return "";
        });

        assertThat(first.getFirst().subject()).isEqualTo("n.º 24");
        assertThat(second.getFirst().subject()).isEqualTo("n.º 14");
        assertThat(all).hasSize(25).startsWith("n.º 0").endsWith("n.º 24");
    }

    @Test
    @Tag("COM-5")
    void nobodySeesTheTrailOfAnotherCompany() {
        record(1);
        var other = new CompanyId(COMPANIES.incrementAndGet());

        assertThat(tenancy.within(other, () -> trail.list(company, Filter.ALL, 0, 10)))
                .isEmpty();
        assertThatThrownBy(() -> tenancy.within(other, () -> {
                    trail.record(company, Entry.of("x", "x"));
                    return "";
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void manyCompaniesAreWrittenInOneGo() {
        var companies = IntStream.range(0, 300)
                .mapToObj(_ -> new CompanyId(COMPANIES.incrementAndGet()))
                .toList();

        tenancy.across(companies, () -> {
            trail.recordAll(companies.stream()
                    .map(one -> new AuditTrail.Of(one, Entry.of("company.founded", "")))
                    .toList());
            return "";
        });
        sealAll();

        assertThat(companies)
                .allSatisfy(one ->
                        assertThat(tenancy.within(one, () -> trail.verify(one))).isEmpty());
        assertThat(seals(companies.getLast())).isEqualTo(1);
    }

    @Test
    @Tag("Q-7")
    void eightWritersAtOnceLeaveAWholeChain() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 8; writer++) {
                threads.submit(() -> {
                    for (var i = 0; i < 25; i++) {
                        record(1);
                        sealer.turn();
                    }
                });
            }
        }
        sealAll();

        assertThat(verify()).isEmpty();
        assertThat(seals(company)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "user_id = 8",
                "user_name = 'Anaa'",
                "address = '192.0.2.8'",
                "request = 'x'",
                "action = 'voucher.voided'",
                "subject = 'n.º 12a'",
                "old_values = ' '",
                "new_values = new_values || ' '"
            })
    @Tag("Q-7")
    void aChangeOfAnyFieldIsNamed(String change) throws SQLException {
        record(20);
        sealAll();
        assertThat(verify()).isEmpty();
        var changed = numberOf("n.º 12");

        asOwner("update audit_entry set " + change + " where company_id = " + company.value() + " and id = " + changed);

        assertThat(verify()).contains(new AuditTrail.Broken(13, changed, "changed"));
    }

    @Test
    @Tag("Q-7")
    void aFlippedBitOfASealIsNamed() throws SQLException {
        record(5);
        sealAll();

        asOwner(
                "update audit_seal set hash = set_bit(hash, 100, 1 - get_bit(hash, 100)) where position = 3 and company_id = "
                        + company.value());

        assertThat(verify().map(AuditTrail.Broken::position)).contains(3L);
    }

    @Test
    @Tag("Q-7")
    void aDeletionInTheMiddleIsNamed() throws SQLException {
        record(5);
        sealAll();
        var deleted = numberOf("n.º 2");

        asOwner("delete from audit_entry where company_id = " + company.value() + " and id = " + deleted);
        assertThat(verify()).contains(new AuditTrail.Broken(3, deleted, "missing"));

        asOwner("delete from audit_seal where company_id = " + company.value() + " and entry_id = " + deleted);
        assertThat(verify()).contains(new AuditTrail.Broken(3, 0, "missing"));

        asOwner("update audit_seal set position = position - 1 where position > 3 and company_id = " + company.value());
        assertThat(verify().map(AuditTrail.Broken::what)).contains("changed");
    }

    @Test
    @Tag("Q-7")
    void anEntrySlippedInIsNamed() throws SQLException {
        record(3);
        sealAll();

        asOwner(
                "insert into audit_entry (company_id, at, user_name, address, request, action, subject, old_values, new_values)"
                        + " values (" + company.value() + ", now(), '', '', '', 'x', 'x', '', '')");

        assertThat(verify().map(AuditTrail.Broken::what)).contains("unsealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set subject = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_seal set position = 9",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    @Tag("Q-2")
    void theProgramItselfCannotChangeTheTrail(String statement) {
        record(1);
        sealAll();

        assertThatThrownBy(() -> in(() -> jdbc.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void record(int count) {
        in(() -> transaction.execute(_ -> {
            for (var i = 0; i < count; i++) {
                trail.record(company, new Entry("voucher.posted", "n.º " + i, Map.of(), Map.of("total", i)));
            }
            return "";
        }));
    }

    private <T> T in(Supplier<T> work) {
        return tenancy.within(company, () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private List<AuditTrail.Recorded> list(String text) {
        return in(() -> trail.list(company, new Filter(text, null, null), 0, 10));
    }

    private long numberOf(String subject) {
        return list(subject).stream()
                .filter(entry -> entry.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Optional<AuditTrail.Broken> verify() {
        return in(() -> trail.verify(company));
    }

    /** The program's own sealer may be at it as well: whoever comes first seals. */
    private void sealAll() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            sealer.turn();
            return jdbc.sql("select count(*) from audit_unsealed")
                            .query(Long.class)
                            .single()
                    == 0;
        });
    }

    private long seals(CompanyId of) {
        return tenancy.within(
                of,
                () -> java.util.Objects.requireNonNull(
                        transaction.execute(_ -> jdbc.sql("select count(*) from audit_seal where company_id = :company")
                                .param("company", of.value())
                                .query(Long.class)
                                .single())));
    }

    /** Somebody with all rights over the database, who takes the guards away first. */
    private static void asOwner(String sql) throws SQLException {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
