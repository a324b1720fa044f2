package app.cuadra.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.api.Program;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.TestDatabase;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What happens in a company reaches whoever subscribed, whatever happens on the way. */
@ApplicationTest
@Tag("Q-10")
class WebhookTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(whsec_[^<]+)<");

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Courier courier;

    @Autowired
    OldDeliveries cleaning;

    @Autowired
    DueTable due;

    private final Office office;
    private final Receiver receiver = new Receiver();

    @Autowired
    WebhookTest(WebApplicationContext context) {
        office = new Office(context);
    }

    @AfterEach
    void end() {
        clock.reset();
        receiver.close();
        // What waits for days would be tried in the tests that follow.
        office.jdbc().sql("delete from webhook_due").update();
    }

    @Test
    void whatHappensIsToldSignedOnce() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var secret = subscribe(visitor, ana.company());
        var marta = member(ana.company());

        role(visitor, ana.company(), marta, "SELLER");

        await().atMost(SOON).until(() -> receiver.all().size() == 1);
        var got = receiver.all().getFirst();
        assertThat(got.event()).isEqualTo("person.role-changed");
        assertThat(got.json().path("companyId").asLong())
                .isEqualTo(ana.company().value());
        assertThat(got.json().path("id").asString()).isEqualTo(got.delivery());
        assertThat(got.person()).isEqualTo(marta.value());
        assertThat(got.signature()).contains("v1=" + signed(secret, got));
        await().atMost(SOON).until(() -> log(visitor, ana.company()).contains("Entregado"));
    }

    @Test
    void whatWasUndoneIsNeverTold() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());

        // The only administrator can't leave: the change is taken back with what was to be told of it.
        assertThat(visitor.post("/empresa/" + ana.company().value() + "/configuracion/salida")
                        .status())
                .isEqualTo(422);
        var marta = member(ana.company());
        role(visitor, ana.company(), marta, "SELLER");

        await().atMost(SOON).until(() -> !receiver.all().isEmpty());
        assertThat(receiver.all()).extracting(Receiver.Got::event).containsExactly("person.role-changed");
    }

    @Test
    void aReceiverThatFailsForAnHourGetsEverythingOnceItIsBackInOrderForEachObject() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());
        var people = IntStream.range(0, 3).mapToObj(_ -> member(ana.company())).toList();
        receiver.answer(503);

        for (var role : List.of("SELLER", "ASSISTANT", "ACCOUNTANT")) {
            for (var person : people) {
                role(visitor, ana.company(), person, role);
            }
        }
        await().atMost(SOON).until(() -> receiver.all().size() >= 3);
        for (var minute = 0; minute < 60; minute += 10) {
            clock.advance(Duration.ofMinutes(10));
            courier.turn();
        }
        assertThat(receiver.taken()).isEmpty();
        receiver.answer(200);
        for (var minute = 0; minute < 60; minute += 10) {
            clock.advance(Duration.ofMinutes(10));
            courier.turn();
        }

        await().atMost(SOON).until(() -> receiver.taken().size() == 9);
        for (var person : people) {
            var told = receiver.taken().stream()
                    .filter(got -> got.person() == person.value())
                    .map(got -> got.json().path("createdAt").asString())
                    .toList();
            assertThat(told).hasSize(3).isSorted();
        }
        assertThat(receiver.taken()).extracting(Receiver.Got::delivery).doesNotHaveDuplicates();
    }

    @Test
    void whatANodeHadTakenWhenItWasKilledIsToldUnderTheSameId() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());
        receiver.answer(500);
        role(visitor, ana.company(), member(ana.company()), "SELLER");
        await().atMost(SOON).until(() -> receiver.all().size() == 1);
        receiver.answer(200);
        clock.advance(Duration.ofMinutes(1));

        // A node takes it and dies: neither this one nor any other tells it while the claim holds.
        await().atMost(SOON)
                .until(() ->
                        due.claim(Courier.LEASE).isPresent() || receiver.all().size() > 1);
        var before = receiver.all().size();
        courier.turn();
        assertThat(receiver.all()).hasSize(before);
        clock.advance(Courier.LEASE.plusSeconds(1));
        courier.turn();

        await().atMost(SOON).until(() -> receiver.all().size() == 2);
        assertThat(receiver.all().stream().map(Receiver.Got::delivery).distinct())
                .hasSize(1);
    }

    @Test
    void twoNodesNeverTellTheSameAtOnce() throws Exception {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());
        for (var i = 0; i < 5; i++) {
            role(visitor, ana.company(), member(ana.company()), "SELLER");
        }

        var nodes = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofVirtual().start(courier::turn))
                .toList();
        for (var node : nodes) {
            node.join();
        }

        await().atMost(SOON).until(() -> receiver.all().size() >= 5);
        assertThat(receiver.all()).extracting(Receiver.Got::delivery).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whoeverAnswers410IsToldNoMore() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());
        receiver.answer(410);
        var marta = member(ana.company());

        role(visitor, ana.company(), marta, "SELLER");
        await().atMost(SOON).until(() -> log(visitor, ana.company()).contains("Dado de baja"));
        role(visitor, ana.company(), marta, "ASSISTANT");
        courier.turn();

        assertThat(receiver.all()).hasSize(1);
        assertThat(mails(ana.person())).contains("Un webhook dejó de funcionar");
    }

    @Test
    void afterThreeDaysOfSilenceItIsPausedAndItsPersonToldByMailAndCanGoOn() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());
        receiver.answer(500);
        role(visitor, ana.company(), member(ana.company()), "SELLER");
        await().atMost(SOON).until(() -> receiver.all().size() == 1);

        for (var hours = 0; hours <= 90 && mails(ana.person()).isEmpty(); hours += 8) {
            clock.advance(Duration.ofHours(8));
            courier.turn();
        }

        assertThat(mails(ana.person())).contains("Un webhook dejó de funcionar");
        clock.reset();
        assertThat(log(visitor, ana.company())).contains("Falló", "Durante tres días no llegó nada");
        receiver.answer(200);
        assertThat(visitor.post(hook(visitor, ana.company()) + "/reanudacion").status())
                .isEqualTo(303);
        var delivery = link(log(visitor, ana.company()), "/entregas/(\\d+)");
        assertThat(visitor.post(hook(visitor, ana.company()) + "/entregas/" + delivery + "/repeticion")
                        .status())
                .isEqualTo(303);
        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        assertThat(receiver.all().stream().map(Receiver.Got::delivery).distinct())
                .hasSize(1);
    }

    @Test
    void afterARotationBothSecretsSignForADay() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var old = subscribe(visitor, ana.company());
        log(visitor, ana.company());
        var renewed =
                secret(visitor.post(hook(visitor, ana.company()) + "/secreto").body());

        test(visitor, ana.company());
        await().atMost(SOON).until(() -> receiver.all().size() == 1);
        var first = receiver.all().getFirst();
        assertThat(first.signature()).contains("v1=" + signed(old, first), "v1=" + signed(renewed, first));

        clock.advance(Duration.ofHours(25));
        var again = cast.signedIn(ana.person());
        test(again, ana.company());
        await().atMost(SOON).until(() -> receiver.all().size() == 2);
        var second = receiver.all().getLast();
        assertThat(second.signature()).contains("v1=" + signed(renewed, second)).doesNotContain(signed(old, second));
    }

    @Test
    void whilePausedNothingIsToldAndWhatWaitedGoesOnFirst() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());
        receiver.answer(500);
        var marta = member(ana.company());
        role(visitor, ana.company(), marta, "SELLER");
        await().atMost(SOON).until(() -> receiver.all().size() == 1);
        var hook = hook(visitor, ana.company());
        assertThat(visitor.post(hook + "/pausa").status()).isEqualTo(303);
        receiver.answer(200);

        role(visitor, ana.company(), marta, "ASSISTANT");
        clock.advance(Duration.ofHours(1));
        courier.turn();
        assertThat(receiver.taken()).isEmpty();
        clock.reset();
        assertThat(visitor.post(hook + "/reanudacion").status()).isEqualTo(303);

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        assertThat(log(visitor, ana.company())).contains("Activo");
    }

    @Test
    void whoeverLeavesTheCompanyIsToldNothingMore() {
        var ana = cast.owner();
        var marta = cast.marta();
        office.join(ana.company(), marta.id(), Role.ADMINISTRATOR);
        var hers = cast.signedIn(marta);
        subscribe(hers, ana.company());
        var his = cast.signedIn(ana.person());
        his.get("/empresa/" + ana.company().value());

        assertThat(his.post(person(ana.company(), marta.id()) + "/desactivacion")
                        .status())
                .isEqualTo(303);
        role(his, ana.company(), member(ana.company()), "SELLER");
        courier.turn();

        assertThat(receiver.all()).isEmpty();
        assertThat(log(his, ana.company())).contains("ya no trabaja aquí");
    }

    @Test
    void whatWasToldIsForgottenAfterThirtyDays() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        subscribe(visitor, ana.company());
        test(visitor, ana.company());
        await().atMost(SOON).until(() -> log(visitor, ana.company()).contains("Entregado"));

        cleaning.turn();
        assertThat(log(visitor, ana.company())).contains("Entregado");
        clock.advance(Duration.ofDays(OldDeliveries.KEEP_DAYS + 2));
        cleaning.turn();
        clock.reset();

        assertThat(log(visitor, ana.company())).contains("Aún no hay entregas");
    }

    @Test
    @Tag("HUB-50")
    void aProgramSubscribesAndUnsubscribesByItself() {
        var ana = cast.owner();
        var program = Program.of(cast, ana.person(), ana.company(), "webhooks:manage");
        var wanted = "{\"url\":\"%s\",\"events\":[\"person.role-changed\"]}".formatted(receiver.address());

        var made = program.post("/api/v1/webhooks", wanted);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("secret").asString()).startsWith("whsec_");
        assertThat(program.get(made.header("Location")).body()).doesNotContain("secret");
        role(cast.signedIn(ana.person()), ana.company(), member(ana.company()), "SELLER");
        await().atMost(SOON).until(() -> receiver.all().size() == 1);
        assertThat(program.delete(made.header("Location")).status()).isEqualTo(204);
        assertThat(program.get(made.header("Location")).status()).isEqualTo(404);
        assertThat(program.get("/api/v1/webhooks").json()).isEmpty();
        assertThat(Program.of(cast, ana.person(), ana.company(), "company:read")
                        .get("/api/v1/webhooks")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("HUB-50")
    void whatCanNotBeSubscribedIsRefusedWithACode() {
        var ana = cast.owner();
        var program = Program.of(cast, ana.person(), ana.company(), "webhooks:manage");

        for (var wrong : List.of(
                "{}",
                "{\"url\":\"https://10.0.0.1/\",\"events\":[\"person.added\"]}",
                "{\"url\":\"http://8.8.8.8/\",\"events\":[\"person.added\"]}",
                "{\"url\":\"ftp://8.8.8.8/\",\"events\":[\"person.added\"]}",
                "{\"url\":\"nada\",\"events\":[\"person.added\"]}",
                "{\"url\":\"https://8.8.8.8/\",\"events\":[\"no.such\"]}",
                "{\"url\":\"https://8.8.8.8/\",\"events\":[null]}",
                "{\"url\":\"https://8.8.8.8/\\u0000\",\"events\":[\"person.added\"]}")) {
            var answer = program.post("/api/v1/webhooks", wrong);
            assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(422);
            assertThat(answer.json().path("errors").get(0).path("code").asString())
                    .as(wrong)
                    .matches("webhook\\..+|text\\..+");
        }
        for (var broken : List.of("{", "[]", "\"x\"", "{\"url\":{}}", "nothing")) {
            assertThat(program.post("/api/v1/webhooks", broken).status())
                    .as(broken)
                    .isEqualTo(400);
        }
        assertThat(program.send("POST", "/api/v1/webhooks", "a=b", "application/json", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void theSecretStandsNowhereInTheDatabase() throws Exception {
        var ana = cast.owner();
        var secret = subscribe(cast.signedIn(ana.person()), ana.company());
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select w::text, convert_from(w.secret, 'LATIN1') from webhook w where company_id = "
                                        + ana.company().value())) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + rows.getString(2)).doesNotContain(secret);
        } catch (java.sql.SQLException zeroBytes) {
            // A sealed secret is no text at all.
            assertThat(zeroBytes.getMessage()).contains("encoding");
        }
    }

    private String subscribe(Visitor visitor, CompanyId company) {
        var path = "/empresa/" + company.value() + "/integraciones/webhooks";
        visitor.get(path + "/nuevo");
        var answer = visitor.post(
                path,
                "url",
                receiver.address().toString(),
                "events",
                "person.role-changed",
                "events",
                "person.removed");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return secret(answer.body());
    }

    private static String secret(String page) {
        var found = SECRET.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private void test(Visitor visitor, CompanyId company) {
        assertThat(visitor.post(hook(visitor, company) + "/prueba").status()).isEqualTo(303);
    }

    private static String hook(Visitor visitor, CompanyId company) {
        var path = "/empresa/" + company.value() + "/integraciones/webhooks";
        return path + "/" + link(visitor.get(path).body(), "/webhooks/(\\d+)");
    }

    private static String log(Visitor visitor, CompanyId company) {
        return visitor.get(hook(visitor, company)).body();
    }

    private static String link(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private UserId member(CompanyId company) {
        return office.join(company, cast.marta().id(), Role.SALES_ASSISTANT);
    }

    private static String person(CompanyId company, UserId person) {
        return "/empresa/" + company.value() + "/configuracion/usuarios/" + person.value();
    }

    private static void role(Visitor visitor, CompanyId company, UserId person, String role) {
        var form = visitor.get(person(company, person)).body();
        var email = link(form, "name=\"email\"[^>]*?value=\"([^\"]*)\"");
        var answer = visitor.post(person(company, person), "email", email, "role", role);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private List<String> mails(Cast.Person person) {
        return office.jdbc()
                .sql("select subject from mail where to_address = :to and subject like '%webhook%'")
                .param("to", person.login())
                .query(String.class)
                .list();
    }

    /** The signature as the documentation tells a receiver to make it. */
    private static String signed(String secret, Receiver.Got got) {
        var second = link(got.signature(), "t=(\\d+)");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((second + "." + got.body()).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
