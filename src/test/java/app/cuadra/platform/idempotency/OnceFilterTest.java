package app.cuadra.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Keys over HTTP, with the form that founds a company. */
@ApplicationTest
@Tag("Q-3")
class OnceFilterTest {

    private static final String FORM = "/empresas/nueva";
    private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"");

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    TestClock clock;

    @Autowired
    OldAnswers oldAnswers;

    @Test
    void theSameFormTwiceMakesOneCompanyAndGivesTheSameAnswer() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        var key = keyOn(browser.get(FORM));

        var first = create(browser, key, "Ferretería El Tornillo");
        var second = create(browser, key, "Ferretería El Tornillo");

        assertThat(first.location()).matches("/empresa/\\d+");
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(companiesOf(ana)).isEqualTo(1);
        assertThat(browser.get(second.location()).body()).contains("Ferretería El Tornillo");
    }

    @Test
    void anotherTokenOfTheFrameIsStillTheSameForm() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        var key = keyOn(browser.get(FORM));
        var first = create(browser, key, "Ferretería El Tornillo");
        var token = browser.csrf();

        browser.get(FORM);
        var second = create(browser, key, "Ferretería El Tornillo");

        assertThat(browser.csrf()).isNotEqualTo(token);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(companiesOf(ana)).isEqualTo(1);
    }

    @Test
    void otherDataUnderTheSameKeyIsRefused() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        var key = keyOn(browser.get(FORM));
        create(browser, key, "Ferretería El Tornillo");

        var other = create(browser, key, "Panadería La Espiga");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("Este formulario ya se envió con otros datos");
        assertThat(companiesOf(ana)).isEqualTo(1);
    }

    @Test
    void theHeaderCountsAsTheField() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        browser.get(FORM);

        var first = createWithHeader(browser, "pedido-1", "Ferretería El Tornillo");
        var second = createWithHeader(browser, "pedido-1", "Ferretería El Tornillo");

        assertThat(first.location()).matches("/empresa/\\d+");
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(companiesOf(ana)).isEqualTo(1);
    }

    @Test
    void withoutAKeyEachFormActs() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        browser.get(FORM);

        for (var i = 0; i < 2; i++) {
            browser.post(FORM, "name", "La Espiga", "country", "CO", "taxIdType", "", "taxId", "");
        }

        assertThat(companiesOf(ana)).isEqualTo(2);
    }

    @Test
    void twoPeopleMayUseTheSameKey() {
        var ana = cast.ana();
        var luis = cast.luis();
        for (var person : new Person[] {ana, luis}) {
            var browser = cast.signedIn(person);
            browser.get(FORM);
            assertThat(create(browser, "uno", "La Espiga").status()).isEqualTo(303);
        }

        assertThat(companiesOf(ana)).isEqualTo(1);
        assertThat(companiesOf(luis)).isEqualTo(1);
    }

    @Test
    void manyAtOnceMakeOne() throws Exception {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        var key = keyOn(browser.get(FORM));
        var together = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 6)
                    .mapToObj(_ -> threads.submit(() -> {
                        together.await();
                        return create(browser, key, "Ferretería El Tornillo").location();
                    }))
                    .toList();
            together.countDown();
            var first = sent.getFirst().get();
            assertThat(first).matches("/empresa/\\d+");
            for (var other : sent) {
                assertThat(other.get()).isEqualTo(first);
            }
        }

        assertThat(companiesOf(ana)).isEqualTo(1);
    }

    @Test
    void aRefusedFormIsCorrectedAndSentUnderTheSameKey() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        var key = keyOn(browser.get(FORM));

        var refused = create(browser, key, " ");
        var corrected = create(browser, key, "Ferretería El Tornillo");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("problem-name");
        assertThat(corrected.location()).matches("/empresa/\\d+");
        assertThat(companiesOf(ana)).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNoneIsABadRequest() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        browser.get(FORM);

        assertThat(create(browser, "", "La Espiga").status()).isEqualTo(400);
        assertThat(create(browser, "x".repeat(101), "La Espiga").status()).isEqualTo(400);
        assertThat(create(browser, "una llave", "La Espiga").status()).isEqualTo(400);
        assertThat(companiesOf(ana)).isZero();
        assertThat(create(browser, "x".repeat(100), "La Espiga").status()).isEqualTo(303);
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        var key = keyOn(browser.get(FORM));
        var first = create(browser, key, "La Espiga");

        cleanUpAfter(Duration.ofHours(23));
        assertThat(answersOf(ana)).isEqualTo(1);
        cleanUpAfter(Duration.ofHours(25));

        assertThat(answersOf(ana)).isZero();
        assertThat(create(browser, key, "La Espiga").location())
                .matches("/empresa/\\d+")
                .isNotEqualTo(first.location());
    }

    @Test
    void nobodyReadsTheAnswersOfOthers() {
        var ana = cast.ana();
        var browser = cast.signedIn(ana);
        create(browser, keyOn(browser.get(FORM)), "La Espiga");

        assertThat(answersOf(ana)).isEqualTo(1);
        assertThat(tenancy.within(cast.luis().id(), () -> answersSeen(ana))).isZero();
        assertThat(answersSeen(ana)).isZero();
    }

    private void cleanUpAfter(Duration time) {
        clock.advance(time);
        try {
            oldAnswers.turn();
        } finally {
            clock.reset();
        }
    }

    private static String keyOn(Answer page) {
        var found = KEY.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Answer create(Visitor browser, String key, String name) {
        return browser.post(FORM, "_key", key, "name", name, "country", "CO", "taxIdType", "", "taxId", "");
    }

    private static Answer createWithHeader(Visitor browser, String key, String name) {
        var form = "name=" + encoded(name) + "&country=CO&taxIdType=&taxId=&_csrf=" + encoded(browser.csrf());
        return browser.send(HttpRequest.newBuilder(browser.uri(FORM))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(OnceFilter.HEADER, key)
                .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int companiesOf(Person person) {
        return tenancy.within(
                person.id(),
                () -> transaction.execute(_ -> jdbc.sql("""
                        select count(*) from membership where user_id = :user
                        """)
                        .param("user", person.id().value())
                        .query(Integer.class)
                        .single()));
    }

    private int answersOf(Person person) {
        return tenancy.within(person.id(), () -> answersSeen(person));
    }

    private int answersSeen(Person person) {
        return transaction.execute(_ -> jdbc.sql("""
                        select count(*) from idempotent_answer where user_id = :user
                        """)
                .param("user", person.id().value())
                .query(Integer.class)
                .single());
    }
}
