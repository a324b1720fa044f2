package app.cuadra.practice.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.identity.Ana;
import app.cuadra.mail.outbox.LocalMailbox;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.Mora;
import app.cuadra.practice.client.LinkState;
import app.cuadra.practice.client.Moves;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.values.CompanyId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A company that uses Cuadra is invited and answers (ACC-20); one without an owner is handed over (ACC-22). */
@ApplicationTest
@Tag("ACC-20")
class InvitationTest {

    private static final Pattern LINK = Pattern.compile("/invitacion/[0-9.]+[0-9a-f]{64}");
    private static final Pattern INVITATION = Pattern.compile("name=\"invitation\" value=\"([0-9.]+)\"");
    private static final Pattern ROW = Pattern.compile("empresas/(\\d+)/invitacion\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    LocalMailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InvitationTable table;

    @Autowired
    Moves moves;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionOperations transactions;

    @Test
    void anAdministratorOfTwoCompaniesChoosesTheOneToOpen() {
        var luis = new Mora(program);
        var accountant = luis.visitor(port);
        var ana = cast.owner();
        var second = cast.company(
                "Café Montañero", Optional.of(ana.person().id()), ana.person().id());

        var sent = invite(accountant, luis, "El Tornillo", ana.person().login());
        var pending = accountant.get(luis.path());
        var asked = cast.signedIn(ana.person());
        var page = asked.follow(letter(ana.person().login(), 1));
        var accepted = accept(asked, page, "company", String.valueOf(second.value()));

        assertThat(sent.body()).contains("Invitamos a El Tornillo", "Finalizar");
        assertThat(pending.body()).contains("El Tornillo", "Pendiente desde").doesNotContain("class=\"name\" href");
        assertThat(page.body()).contains("Ferretería El Tornillo SAS", "Café Montañero", "Hola, Ana");
        assertThat(accepted.location()).isEqualTo("/empresa/" + second.value());
        assertThat(accountant.get("/empresa/" + second.value()).status()).isEqualTo(200);
        assertThat(accountant.get("/empresa/" + ana.company().value()).status()).isEqualTo(404);
        assertThat(accountant.get(luis.path()).body())
                .contains("Café Montañero", "Vinculada")
                .doesNotContain("El Tornillo");
        assertThat(accountant
                        .get(luis.path() + "/" + second.value() + "/historia")
                        .body())
                .contains("Vinculada", "Ana Torres", "Pendiente", "Luis Mora");
    }

    @Test
    void onlyAnAdministratorWhoIsSignedInAcceptsAndOnlyForTheirOwnCompany() {
        var luis = new Mora(program);
        var ana = cast.owner();
        var other = cast.owner();
        invite(luis.visitor(port), luis, "El Tornillo", ana.person().login());
        var path = letter(ana.person().login(), 1);
        var nobody = new Visitor(port);
        var signedOut = nobody.follow(path);

        var withoutSession = accept(
                nobody, signedOut, "company", String.valueOf(ana.company().value()));
        var visitor = cast.signedIn(ana.person());
        var foreign = accept(
                visitor,
                visitor.follow(path),
                "company",
                String.valueOf(other.company().value()));
        var none = cast.signedIn(cast.marta());

        assertThat(signedOut.body()).contains("Ingresa para aceptarla").doesNotContain("name=\"company\"");
        assertThat(withoutSession.location()).isEqualTo("/ingresar?volver=/invitacion");
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body()).contains("Elige una empresa que administres");
        assertThat(none.follow(path).body()).contains("no administras ninguna empresa");
    }

    @Test
    void whoAnswersWithAnotherAddressIsAskedWhetherTheyMeanIt() {
        var luis = new Mora(program);
        var ana = cast.owner();
        var invited = UUID.randomUUID() + "@eltornillo.example";
        invite(luis.visitor(port), luis, "El Tornillo", invited);
        var visitor = cast.signedIn(ana.person());
        var page = visitor.follow(letter(invited, 1));

        var unasked =
                accept(visitor, page, "company", String.valueOf(ana.company().value()));
        var meant =
                accept(visitor, page, "company", String.valueOf(ana.company().value()), "other", "true");

        assertThat(page.body()).contains("aunque la invitación llegó a " + invited);
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(meant.location()).isEqualTo("/empresa/" + ana.company().value());
    }

    @Test
    @Tag("ACC-12")
    void anInvitationThatWasTakenBackOrSentAgainCannotBeAnswered() {
        var luis = new Mora(program);
        var accountant = luis.visitor(port);
        var ana = cast.owner();
        invite(accountant, luis, "El Tornillo", ana.person().login());
        var first = letter(ana.person().login(), 1);
        var row = luis.path() + "/" + find(ROW, accountant.get(luis.path()).body()) + "/invitacion";
        var visitor = cast.signedIn(ana.person());
        var opened = visitor.follow(first);

        accountant.post(row + "/cancelacion");
        var withdrawn =
                accept(visitor, opened, "company", String.valueOf(ana.company().value()));
        accountant.get(row);
        var again = accountant.post(row, "email", ana.person().login(), "message", "");
        var second = letter(ana.person().login(), 2);

        assertThat(withdrawn.status()).isEqualTo(422);
        assertThat(visitor.follow(first).body()).contains("ya no está vigente");
        assertThat(again.status()).isEqualTo(303);
        assertThat(second).isNotEqualTo(first);
        assertThat(accept(
                                visitor,
                                visitor.follow(second),
                                "company",
                                String.valueOf(ana.company().value()))
                        .location())
                .isEqualTo("/empresa/" + ana.company().value());
        assertThat(accept(
                                visitor,
                                opened,
                                "company",
                                String.valueOf(ana.company().value()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("ACC-12")
    void afterThirtyDaysItIsOverAndTheListSaysSo() {
        var luis = new Mora(program);
        var accountant = luis.visitor(port);
        var email = UUID.randomUUID() + "@eltornillo.example";
        invite(accountant, luis, "El Tornillo", email);
        letter(email, 1);
        var row = find(ROW, accountant.get(luis.path()).body());

        expiry(Duration.ofDays(29)).turn();
        var before = accountant.get(luis.path()).body();
        expiry(Duration.ofDays(31)).turn();
        var after = accountant.get(luis.path()).body();

        assertThat(before).contains("Pendiente desde");
        assertThat(after).contains("Vencida el");
        assertThat(accountant.get(luis.path() + "/" + row + "/historia").body()).contains("Vencida", "Por sí solo");
        assertThat(new Visitor(port).follow(letter(email, 1)).body()).contains("ya no está vigente");
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsTold() throws Exception {
        var luis = new Mora(program);
        var ana = cast.owner();
        invite(luis.visitor(port), luis, "El Tornillo", ana.person().login());
        var path = letter(ana.person().login(), 1);
        var one = cast.signedIn(ana.person());
        var other = cast.signedIn(ana.person());
        var page = one.follow(path);
        other.follow(path);
        var together = new CyclicBarrier(2);

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = both.submit(() -> {
                together.await();
                return accept(one, page, "company", String.valueOf(ana.company().value()))
                        .status();
            });
            var second = both.submit(() -> {
                together.await();
                return accept(
                                other,
                                page,
                                "company",
                                String.valueOf(ana.company().value()))
                        .status();
            });
            assertThat(new int[] {first.get(), second.get()}).containsExactlyInAnyOrder(303, 422);
        }
        assertThat(events(luis, ana.company(), "LINKED")).isEqualTo(1);
    }

    @Test
    @Tag("ACC-22")
    void theCompanyEndsTheAccessAndWhoeverAsksAgainWaitsOutside() {
        var luis = new Mora(program);
        var accountant = luis.visitor(port);
        var ana = cast.owner();
        invite(accountant, luis, "El Tornillo", ana.person().login());
        var visitor = cast.signedIn(ana.person());
        accept(visitor, visitor.follow(letter(ana.person().login(), 1)), "company", id(ana.company()));
        var company = "/empresa/" + ana.company().value();

        var seen = visitor.get(company + "/configuracion/contador");
        assertThat(accountant.get(company).status()).isEqualTo(200);
        assertThat(accountant
                        .post(
                                company + "/configuracion/contador/fin",
                                "firm",
                                String.valueOf(luis.firm().value()))
                        .status())
                .isEqualTo(403);
        var ended = visitor.post(
                company + "/configuracion/contador/fin",
                "firm",
                String.valueOf(luis.firm().value()));

        assertThat(seen.body()).contains("Mora Contadores", "Luis Mora", "Quitar acceso");
        assertThat(ended.status()).isEqualTo(303);
        assertThat(accountant.get(company).status()).isEqualTo(404);
        assertThat(visitor.get(company + "/configuracion/contador").body()).contains("Desvinculada");
        assertThat(visitor.get(company + "/historial").body()).contains("Quitó el acceso a una firma contable");
        assertThat(accountant.get(luis.path() + "?state=unlinked").body()).contains("Ferretería El Tornillo SAS");
        accountant.post(
                luis.path() + "/" + ana.company().value() + "/invitacion",
                "email",
                ana.person().login(),
                "message",
                "");
        letter(ana.person().login(), 2);
        assertThat(accountant.get(company).status()).isEqualTo(404);
    }

    @Test
    @Tag("ACC-22")
    void aCompanyOfTheFirmsMakingStaysClosedWhenItsClientHasShutTheFirmOut() {
        var luis = new Mora(program);
        var ana = cast.ana();
        var company = cast.company("Panadería La Espiga", Optional.of(ana.id()), luis.id());
        luis.links(new app.cuadra.practice.client.Clients.NewLink(
                company,
                "Panadería La Espiga",
                new app.cuadra.country.CountryCode("CO"),
                Optional.empty(),
                LinkState.LINKED,
                Optional.empty()));
        var accountant = luis.visitor(port);
        var visitor = cast.signedIn(ana);
        visitor.get("/empresa/" + company.value() + "/configuracion/contador");
        visitor.post(
                "/empresa/" + company.value() + "/configuracion/contador/fin",
                "firm",
                String.valueOf(luis.firm().value()));
        accountant.get(luis.path());

        accountant.post(luis.path() + "/" + company.value() + "/invitacion", "email", ana.login(), "message", "");

        assertThat(accountant.get(luis.path() + "?state=pending").body()).contains("Panadería La Espiga");
        assertThat(accountant.get("/empresa/" + company.value()).status()).isEqualTo(404);
    }

    @Test
    @Tag("ACC-22")
    void aCompanyWithoutAnOwnerIsHandedOverToSomebodyNewAndItsCredentialEnds() {
        var luis = new Mora(program);
        var accountant = luis.visitor(port);
        var espiga = luis.credentialClient("Panadería La Espiga SAS", "900412778");
        var email = UUID.randomUUID() + "@laespiga.example";
        var row = luis.path() + "/" + espiga.value();
        accountant.get(row + "/credencial");
        var credential = accountant.post(row + "/credencial").body();
        var bakery = new Visitor(port).from(Ana.freshAddress());
        bakery.get("/ingresar");
        bakery.post(
                "/ingresar",
                "login",
                find(Pattern.compile("id=\"username\">([^<]+)<"), credential),
                "password",
                find(Pattern.compile("id=\"password\">([^<]+)<"), credential));

        var invited = accountant.post(row + "/invitacion", "email", email, "message", "Es tu empresa");
        var pending = accountant.get(luis.path());
        var owner = new Visitor(port).from(Ana.freshAddress());
        var page = owner.follow(letter(email, 1));
        var made = owner.post(
                "/invitacion/cuenta",
                "invitation",
                find(INVITATION, page.body()),
                "name",
                "Rosa Díaz",
                "password",
                Ana.PASSWORD);
        owner.get(made.location());
        var signedIn = owner.post("/ingresar", "login", email, "password", Ana.PASSWORD, "volver", "/invitacion");
        var accepted = accept(owner, owner.follow(signedIn.location()));

        assertThat(invited.status()).isEqualTo(303);
        assertThat(pending.body()).contains("Pendiente desde", "class=\"name\" href=\"/empresa/" + espiga.value());
        assertThat(page.body()).contains("Crear mi cuenta", email, "Es tu empresa");
        assertThat(accepted.location()).isEqualTo("/empresa/" + espiga.value());
        assertThat(owner.get("/empresa/" + espiga.value()).body()).contains("Rosa Díaz");
        assertThat(bakery.get("/empresa/" + espiga.value()).status()).isEqualTo(404);
        assertThat(accountant.get("/empresa/" + espiga.value()).status()).isEqualTo(200);
        assertThat(accountant.get(luis.path()).body()).contains("Vinculada").doesNotContain("/credencial\"");
        assertThat(owner.get("/empresa/" + espiga.value() + "/historial").body())
                .contains("Pasó la empresa a su dueño");
    }

    @Test
    @Tag("ACC-22")
    void whoDoesNotWantTheCompanyLeavesItToTheFirm() {
        var luis = new Mora(program);
        var accountant = luis.visitor(port);
        var espiga = luis.credentialClient("Panadería La Espiga SAS", "900412778");
        var email = UUID.randomUUID() + "@laespiga.example";
        accountant.get(luis.path());
        accountant.post(luis.path() + "/" + espiga.value() + "/invitacion", "email", email, "message", "");
        var owner = new Visitor(port);
        var page = owner.follow(letter(email, 1));

        owner.post("/invitacion/rechazo", "invitation", find(INVITATION, page.body()));

        assertThat(accountant.get(luis.path()).body()).contains("Rechazada el");
        assertThat(accountant.get("/empresa/" + espiga.value()).status()).isEqualTo(200);
    }

    @Test
    void everythingWrongIsSaidAtItsFieldAndNothingIsLost() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "901000001", LinkState.LINKED);
        var accountant = luis.visitor(port);
        accountant.get(luis.path() + "/invitacion");

        var answer = accountant.post(
                luis.path() + "/invitacion", "name", "", "taxId", "901000001", "email", "no-es", "message", "Hola");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "problem-name",
                        "problem-email",
                        "problem-taxId",
                        "ya es de uno de tus clientes",
                        "Hola",
                        "no-es");
    }

    @Test
    void theSecretStandsInNoTable() {
        var luis = new Mora(program);
        var email = UUID.randomUUID() + "@eltornillo.example";
        invite(luis.visitor(port), luis, "El Tornillo", email);
        var path = letter(email, 1);
        var secret = path.substring(path.length() - 64);

        int rows = luis.within(() -> transactions.execute(
                _ -> jdbc.sql("""
                        select count(*) from client_invitation i where i::text like '%' || :secret || '%'
                        """).param("secret", secret).query(Integer.class).single()));

        assertThat(rows).isZero();
    }

    private Expiry expiry(Duration later) {
        var clock = Clock.offset(Clock.systemUTC(), later);
        return new Expiry(jdbc, table, moves, tenancy, transactions, clock);
    }

    private int events(Mora luis, CompanyId company, String state) {
        return luis.within(() -> transactions.execute(_ -> jdbc.sql("""
                        select count(*) from client_link_event where company_id = :company and state = :state
                        """)
                .param("company", company.value())
                .param("state", state)
                .query(Integer.class)
                .single()));
    }

    private Answer invite(Visitor accountant, Mora luis, String name, String email) {
        accountant.get(luis.path() + "/invitacion");
        var answer = accountant.post(
                luis.path() + "/invitacion", "name", name, "taxId", "", "email", email, "message", "Hola, Ana");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static Answer accept(Visitor visitor, Answer page, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("invitation", find(INVITATION, page.body())));
        fields.addAll(java.util.List.of(more));
        return visitor.post("/invitacion/aceptacion", fields.toArray(String[]::new));
    }

    private static String id(CompanyId company) {
        return String.valueOf(company.value());
    }

    /** The path in the newest letter to this address, once there are so many. */
    private String letter(String email, int count) {
        await().until(() -> mailbox.find(email).size() >= count);
        return find(
                LINK,
                mailbox.open(mailbox.find(email).getFirst().id()).content().toString());
    }

    private static String find(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(found.groupCount());
    }
}
