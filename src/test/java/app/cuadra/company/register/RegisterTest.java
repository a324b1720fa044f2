package app.cuadra.company.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.cuadra.company.AccessPath;
import app.cuadra.company.Companies;
import app.cuadra.company.Companies.NewCompany;
import app.cuadra.company.Grant;
import app.cuadra.company.Role;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class RegisterTest {

    private static final CountryCode COLOMBIA = new CountryCode("CO");
    private static final AtomicLong NUMBERS = new AtomicLong(800_000_000);
    private static final AtomicLong USERS = new AtomicLong(7_000_000);

    @Autowired
    Companies companies;

    @Autowired
    Countries countries;

    @Autowired
    Tenancy tenancy;

    @Autowired
    @Qualifier("memberships")
    AccessPath membership;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    private final UserId ana = new UserId(USERS.incrementAndGet());

    @Test
    @Tag("COM-1")
    void whoFoundsACompanyIsItsAdministrator() {
        var tornillo = companies.found(company("Ferretería El Tornillo SAS", nit()), ana);

        assertThat(membership.grant(ana, tornillo)).contains(Grant.of(Role.ADMINISTRATOR));
        assertThat(membership.grant(new UserId(USERS.incrementAndGet()), tornillo))
                .isEmpty();
    }

    @Test
    void hundredsAreFoundedInOneGoInTheirOrder() {
        var wanted = new ArrayList<NewCompany>();
        for (var i = 0; i < 500; i++) {
            wanted.add(company("Panadería La Espiga " + i, nit()));
        }

        var ids = companies.foundAll(wanted, ana);

        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
        assertThat(in(ids.get(321)).name()).isEqualTo("Panadería La Espiga 321");
        assertThat(in(ids.get(321)).identification())
                .isEqualTo(wanted.get(321).taxId().orElseThrow().formatted());
    }

    @Test
    void oneBadCompanyAmongManyLeavesNone() {
        var good = nit();
        var bad = new NewCompany("", COLOMBIA, Optional.of(nit()), Optional.of(ana), "", "", "", List.of());

        assertThatThrownBy(() -> companies.foundAll(List.of(company("Buena SAS", good), bad), ana))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field", "code")
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", "text.required")));

        assertThat(companies.taken(COLOMBIA, List.of(good))).isEmpty();
    }

    @Test
    @Tag("ACC-24")
    void anIdentificationIsKnownToBeTakenWithoutSayingWhose() {
        var used = nit();
        var free = nit();
        companies.found(company("Ferretería El Tornillo SAS", used), ana);

        var taken = companies.taken(COLOMBIA, List.of(used, free));

        assertThat(taken).containsExactly(used);
    }

    @Test
    @Tag("ACC-26")
    void anUntouchedCompanyCanBeRemovedAndItsIdentificationIsFreeAgain() {
        var taxId = nit();
        var tornillo = companies.found(company("Ferretería El Tornillo SAS", taxId), ana);
        assertThat(companies.untouched(List.of(tornillo))).containsExactly(tornillo);

        companies.remove(List.of(tornillo), ana);

        assertThatThrownBy(() -> in(tornillo)).isInstanceOf(NotFound.class);
        assertThat(companies.taken(COLOMBIA, List.of(taxId))).isEmpty();
    }

    @Test
    void anIdentificationThatTwoCompaniesHaveStaysTakenWhenOneGoes() {
        var taxId = nit();
        var first = companies.found(company("Ferretería El Tornillo SAS", taxId), ana);
        companies.found(company("Ferretería El Tornillo SAS", taxId), ana);

        companies.remove(List.of(first), ana);

        assertThat(companies.taken(COLOMBIA, List.of(taxId))).containsExactly(taxId);
    }

    @Test
    @Tag("ACC-24")
    void ofTwoFirmsThatFoundTheSameCompanyAtTheSameMomentOneIsTold() throws Exception {
        var taxId = nit();
        var founded = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var firms = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = firms.submit(() -> transactions.execute(_ -> {
                var ids = companies.foundFree(List.of(company("Panadería La Espiga", taxId)), ana);
                founded.countDown();
                waitFor(end);
                return ids;
            }));
            founded.await();
            // Sees nothing of the first, which has not committed, and yet must not found it as well.
            var second = firms.submit(() ->
                    companies.foundFree(List.of(company("Panadería La Espiga", taxId), company("Otra", nit())), ana));
            await().until(() -> waitsForALock() > 0);
            end.countDown();

            assertThat(first.get()).singleElement().matches(Optional::isPresent);
            assertThat(second.get()).extracting(Optional::isPresent).containsExactly(false, true);
        }
    }

    @Test
    @Tag("ACC-24")
    void loadsThatWantTheSameCompaniesInOppositeOrderNeitherFoundThemTwiceNorWaitForEver() throws Exception {
        for (var round = 0; round < 5; round++) {
            var wanted = IntStream.range(0, 300)
                    .mapToObj(i -> company("Modas Valentina " + i, nit()))
                    .toList();
            var both = new CyclicBarrier(2);
            try (var firms = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = firms.submit(() -> foundFree(both, wanted));
                var other = firms.submit(() -> foundFree(both, wanted.reversed()));

                assertThat(one.get() + other.get()).isEqualTo(300);
            }
        }
    }

    @Test
    @Tag("ACC-24")
    void anIdentificationTwiceInOneListIsFoundedOnce() {
        var taxId = nit();

        var ids = companies.foundFree(List.of(company("Una", taxId), company("Otra", taxId)), ana);

        assertThat(ids).extracting(Optional::isPresent).containsExactly(true, false);
    }

    private long foundFree(CyclicBarrier together, List<NewCompany> wanted) throws Exception {
        together.await();
        return companies.foundFree(wanted, ana).stream()
                .filter(Optional::isPresent)
                .count();
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private int waitsForALock() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%insert into known_identification%'
                        """).query(Integer.class).single();
    }

    private Companies.Company in(CompanyId company) {
        return tenancy.within(company, () -> companies.get(company));
    }

    private NewCompany company(String name, TaxId taxId) {
        return new NewCompany(name, COLOMBIA, Optional.of(taxId), Optional.of(ana), "", "", "4752", List.of("R-99-PN"));
    }

    private TaxId nit() {
        return countries.taxIdType("CO-NIT").read(String.valueOf(NUMBERS.incrementAndGet()));
    }
}
