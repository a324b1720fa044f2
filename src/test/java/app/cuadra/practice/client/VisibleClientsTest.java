package app.cuadra.practice.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.AccessHolders;
import app.cuadra.company.Grant;
import app.cuadra.company.Role;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.Portfolio;
import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
@Tag("ACC-30")
class VisibleClientsTest {

    @Autowired
    Cast cast;

    @Autowired
    Portfolio portfolio;

    @Autowired
    ClientAccess access;

    @Autowired
    PracticeAccess ways;

    @Autowired
    Firms firms;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anAssistantWithThreeClientsOfManyFindsExactlyThree() {
        var luis = cast.accountant(9);
        var three = luis.clients().subList(2, 5);
        var marta = cast.assistant(luis, three);
        var hidden = luis.clients().getLast();

        assertThat(seenBy(luis, marta.id())).containsExactlyElementsOf(three);
        assertThat(seenBy(luis, luis.person().id())).hasSize(9);
        assertThat(as(luis, marta.id(), () -> portfolio.client(luis.practice(), hidden)))
                .isEmpty();
        assertThat(ways.grant(marta.id(), three.getFirst())).contains(Grant.of(Role.ASSISTANT));
        assertThat(ways.grant(marta.id(), hidden)).isEmpty();
        var visitor = cast.signedIn(marta);
        var list = visitor.get("/contador/" + luis.practice().value() + "/empresas")
                .body();
        assertThat(list)
                .contains("Panadería La Espiga 3", "Panadería La Espiga 4", "Panadería La Espiga 5")
                .doesNotContain("Panadería La Espiga 1", "Panadería La Espiga 9");
        assertThat(statusOf(visitor, three.getFirst())).isEqualTo(200);
        assertThat(statusOf(visitor, hidden)).isEqualTo(404);
        assertThat(visitor.get("/lugares?q=espiga").body()).doesNotContain("Espiga 1", "Espiga 9");
    }

    @Test
    void aCompanySeesOnlyThosePeopleOfItsFirmWhoSeeIt() {
        var luis = cast.accountant(2);
        var marta = cast.assistant(luis, luis.clients().subList(0, 1));

        assertThat(namesWithAccess(luis.clients().getFirst())).containsExactlyInAnyOrder("Luis Mora", marta.name());
        assertThat(namesWithAccess(luis.clients().getLast())).containsExactly("Luis Mora");
    }

    @Test
    @Tag("ACC-31")
    void accessWithAnEndEndsByItself() {
        var luis = cast.accountant(2);
        var marta = cast.assistant(luis, List.of());
        var client = luis.clients().getFirst();
        as(
                luis,
                luis.person().id(),
                () -> access.give(
                        luis.practice(),
                        new Holder.Member(marta.id()),
                        List.of(client),
                        Optional.of(clock.instant().plus(Duration.ofDays(3))),
                        luis.person().id()));
        var visitor = cast.signedIn(marta);
        assertThat(statusOf(visitor, client)).isEqualTo(200);

        clock.advance(Duration.ofDays(3));

        assertThat(statusOf(visitor, client)).isEqualTo(404);
        assertThat(seenBy(luis, marta.id())).isEmpty();
    }

    @Test
    @Tag("ACC-31")
    void aMembershipWithAnEndEndsByItself() {
        var luis = cast.accountant(1);
        var marta = cast.marta();
        as(luis, luis.person().id(), () -> {
            firms.take(
                    luis.practice(),
                    marta.id(),
                    Post.ACCOUNTANT,
                    true,
                    Optional.of(clock.instant().plus(Duration.ofDays(2))));
            return marta;
        });
        var visitor = cast.signedIn(marta);
        var list = "/contador/" + luis.practice().value() + "/empresas";
        assertThat(visitor.get(list).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(2));

        assertThat(visitor.get(list).status()).isEqualTo(404);
        assertThat(statusOf(visitor, luis.clients().getFirst())).isEqualTo(404);
        assertThat(firms.of(marta.id())).isEmpty();
    }

    @Test
    void whoAddsAClientSeesIt() {
        var luis = cast.accountant(1);
        var seller = cast.colleague(luis, Post.SELLER, List.of());

        var added = cast.clients(luis.practice(), seller, 1);

        assertThat(seenBy(luis, seller.id())).isEqualTo(added);
    }

    private List<CompanyId> seenBy(Cast.Accountant luis, UserId person) {
        return as(luis, person, () -> portfolio.clients(luis.practice())).stream()
                .map(Portfolio.Client::company)
                .toList();
    }

    private <T> T as(Cast.Accountant luis, UserId person, Supplier<T> work) {
        return tenancy.within(
                new Tenancy.Scope(person, luis.practice(), null, List.of()),
                () -> transactions.execute(_ -> work.get()));
    }

    private List<String> namesWithAccess(CompanyId company) {
        return ways.holders(company).stream().map(AccessHolders.Holder::name).toList();
    }

    private static int statusOf(Visitor visitor, CompanyId company) {
        return visitor.get("/empresa/" + company.value()).status();
    }
}
