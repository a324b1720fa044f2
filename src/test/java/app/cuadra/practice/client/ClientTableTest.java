package app.cuadra.practice.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.AccessHolders;
import app.cuadra.company.AccessPath;
import app.cuadra.company.Grant;
import app.cuadra.company.Role;
import app.cuadra.country.Countries;
import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import app.cuadra.identity.StartingPlace;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.Mora;
import app.cuadra.practice.client.Clients.NewLink;
import app.cuadra.practice.firm.Firms;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Statements;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
class ClientTableTest {

    private static final CountryCode COLOMBIA = new CountryCode("CO");
    private static final AtomicLong IDS = new AtomicLong(7_000_000);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Clients clients;

    @Autowired
    Firms firms;

    @Autowired
    List<StartingPlace> startingPlaces;

    @Autowired
    PracticeAccess access;

    @Autowired
    Countries countries;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("ACC-1")
    void anAccountantWhoRegistersGetsAFirmThatNobodyElseSees() {
        var luis = user();

        var firm = firm(luis, "Mora Contadores");

        assertThat(firms.of(luis)).extracting(Firms.Firm::name).containsExactly("Mora Contadores");
        assertThat(firms.find(user(), firm)).isEmpty();
    }

    @Test
    @Tag("ACC-11")
    void thePeopleOfAFirmEnterItsClientsAsAccountants() {
        var luis = user();
        var linked = link(LinkState.LINKED);
        var pending = link(LinkState.PENDING);
        var rejected = link(LinkState.REJECTED);
        var firm = firm(luis, "Mora Contadores");

        tenancy.within(firm, () -> {
            clients.linkAll(firm, List.of(linked, pending, rejected), luis);
            return firm;
        });

        AccessPath path = access;
        assertThat(path.grant(luis, linked.company())).contains(Grant.of(Role.ACCOUNTANT));
        assertThat(path.grant(luis, pending.company())).contains(Grant.of(Role.ACCOUNTANT));
        assertThat(path.grant(luis, rejected.company())).isEmpty();
        assertThat(path.grant(user(), linked.company())).isEmpty();
        assertThat(path.grant(luis, new CompanyId(IDS.incrementAndGet()))).isEmpty();
    }

    @Test
    @Tag("ACC-24")
    void aFirmKnowsWhichIdentificationsAreItsClientsAlready() {
        var luis = user();
        var firm = firm(luis, "Mora Contadores");
        var link = link(LinkState.LINKED);
        var other = nit("800197268");

        tenancy.within(firm, () -> {
            clients.linkAll(firm, List.of(link), luis);
            return firm;
        });

        var asked = List.of(link.taxId().orElseThrow(), other);
        var known = tenancy.within(firm, () -> clients.existing(firm, COLOMBIA, asked));
        assertThat(known).containsOnlyKeys(link.taxId().orElseThrow());
    }

    @Test
    @Tag("ACC-26")
    void anUndoneLinkIsGoneButItsHistoryStays() {
        var luis = user();
        var firm = firm(luis, "Mora Contadores");
        var link = link(LinkState.LINKED);
        tenancy.within(firm, () -> {
            clients.linkAll(firm, List.of(link), luis);
            return firm;
        });

        tenancy.within(firm, () -> {
            clients.unlinkAll(firm, List.of(link.company()), luis);
            return firm;
        });

        assertThat(access.grant(luis, link.company())).isEmpty();
        assertThat(history(firm, link.company())).containsExactly("LINKED", "REMOVED");
    }

    @Test
    void aFirmNeverSeesAnotherFirmsClients() {
        var luis = user();
        var mine = firm(luis, "Mora Contadores");
        var second = firm(luis, "Mora y Asociados");
        var link = link(LinkState.LINKED);
        tenancy.within(second, () -> {
            clients.linkAll(second, List.of(link), luis);
            return second;
        });

        assertThat(tenancy.within(mine, this::visibleLinks)).isZero();
        assertThat(tenancy.within(second, this::visibleLinks)).isEqualTo(1);
        assertThat(tenancy.within(luis, this::visibleLinks)).isEqualTo(1);
        assertThat(tenancy.within(user(), this::visibleLinks)).isZero();
    }

    private Long visibleLinks() {
        return transactions.execute(_ -> jdbc.sql("""
                        select count(*) from client_link
                        """).query(Long.class).single());
    }

    private List<String> history(PracticeId firm, CompanyId company) {
        return tenancy.within(
                firm,
                () -> transactions.execute(_ -> jdbc.sql("""
                        select state from client_link_event
                        where practice_id = :practice and company_id = :company order by id
                        """)
                        .param("practice", firm.value())
                        .param("company", company.value())
                        .query(String.class)
                        .list()));
    }

    private PracticeId firm(UserId user, String name) {
        startingPlaces.stream()
                .filter(place -> place.work() == StartingPlace.Work.ACCOUNTANT)
                .forEach(place -> place.make(user, name, "CO"));
        return firms.of(user).stream()
                .filter(firm -> firm.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    @Tag("ACC-22")
    void aCompanySeesThePeopleOfEveryFirmItHasInTheSameNumberOfStatements() {
        var luis = new Mora(program);
        var marta = new Mora(program);
        var espiga = luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        var visitor = luis.visitor(port);
        visitor.get("/empresa/" + espiga.value());
        var one = Statements.get(visitor, "/empresa/" + espiga.value()).statements();

        marta.links(new NewLink(
                espiga, "Panadería La Espiga SAS", COLOMBIA, Optional.empty(), LinkState.LINKED, Optional.empty()));
        var two = Statements.get(visitor, "/empresa/" + espiga.value());

        assertThat(access.holders(espiga))
                .extracting(AccessHolders.Holder::through)
                .containsExactly("Mora Contadores", "Mora Contadores");
        assertThat(two.statements()).hasSameSizeAs(one);
    }

    private NewLink link(LinkState state) {
        return new NewLink(
                new CompanyId(IDS.incrementAndGet()),
                "Panadería La Espiga",
                COLOMBIA,
                Optional.of(nit("900123456")),
                state,
                Optional.empty());
    }

    private TaxId nit(String number) {
        return countries.get(COLOMBIA).taxIdType("CO-NIT").read(number);
    }

    private static UserId user() {
        return new UserId(IDS.incrementAndGet());
    }
}
