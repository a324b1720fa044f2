package app.cuadra.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in by somebody who has a second factor. */
@ApplicationTest
@Tag("SI-45")
class SecondStepTest {

    private static final String PATH = "/ingresar/segundo-paso";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Ana ana;
    private Setup set;

    @BeforeEach
    void anaHasASecondFactor() {
        ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        set = Setup.by(visitor, clock);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void thePasswordAloneOpensNothing() {
        var visitor = ana.visitor(port);

        assertThat(ana.signIn(visitor).location()).isEqualTo(PATH);

        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(visitor.get(PATH).body()).contains("Segundo paso", ana.email());
    }

    @Test
    @Tag("SI-10")
    @Tag("SI-46")
    void theRightCodeLeadsWhereTheyWantedToGoAndRemembers() {
        var visitor = ana.visitor(port);
        visitor.get("/ingresar");
        visitor.post(
                "/ingresar",
                "login",
                ana.email(),
                "password",
                Ana.PASSWORD,
                "remember",
                "true",
                "volver",
                "/mi-cuadra/seguridad");
        visitor.get(PATH);

        var answer = code(visitor, set.phone().code(clock.instant()));

        assertThat(answer.location()).isEqualTo("/mi-cuadra/seguridad");
        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("cuadra=").contains("Max-Age=2592000"));
        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
        assertThat(visitor.get(PATH).location()).isEqualTo("/");
    }

    @Test
    void aCodeThatWasUsedIsRefusedAndSoIsOneFromTooLongAgo() {
        var first = waiting();
        var code = set.phone().code(clock.instant());
        assertThat(code(first, code).location()).isEqualTo("/");

        assertThat(code(waiting(), code).status()).isEqualTo(422);
        assertThat(code(waiting(), set.phone().code(clock.instant().minusSeconds(60)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aTelephoneWhoseClockIsHalfAMinuteOffStillDoes() {
        clock.advance(Duration.ofMinutes(5));
        assertThat(code(waiting(), set.phone().code(clock.instant().minusSeconds(30)))
                        .location())
                .isEqualTo("/");
        clock.advance(Duration.ofMinutes(5));
        assertThat(code(waiting(), set.phone().code(clock.instant().plusSeconds(30)))
                        .location())
                .isEqualTo("/");
        clock.advance(Duration.ofMinutes(5));
        assertThat(code(waiting(), set.phone().code(clock.instant().plusSeconds(90)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theSameCodeSentTwiceAtOnceOpensOnce() {
        var code = set.phone().code(clock.instant());
        var visitors = IntStream.range(0, 6).mapToObj(_ -> waiting()).toList();

        var statuses = visitors.stream()
                .map(visitor ->
                        CompletableFuture.supplyAsync(() -> code(visitor, code).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(303);
    }

    @Test
    void wrongCodesHaveToWaitWhereverTheyComeFromAndTheOwnerIsTold() {
        var wrong = IntStream.range(0, 5)
                .mapToObj(_ -> code(waiting(), "000000").status())
                .toList();
        assertThat(wrong).isEqualTo(List.of(422, 422, 422, 422, 422));

        var stopped = code(waiting(), set.phone().code(clock.instant()));

        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(ana.subjects(2).getFirst()).isEqualTo("Alguien pasó el primer paso para entrar a tu cuenta");
        // What counts stands in the database: a restart and a second node hold it as well.
        assertThat(jdbc.sql("""
                        select count(*) from throttle where kind = 'CODE' and tries = 5
                        """).query(Integer.class).single()).isPositive();
        clock.advance(Duration.ofMinutes(1));
        assertThat(code(waiting(), set.phone().code(clock.instant())).location())
                .isEqualTo("/");
    }

    @Test
    void guessesNeverGoFasterThanOneInAQuarterOfAnHour() {
        var taken = 0;
        var end = clock.instant().plus(Duration.ofHours(8));
        var stranger = waiting();
        while (clock.instant().isBefore(end)) {
            taken += code(stranger, "000000").status() == 422 ? 1 : 0;
            clock.advance(Duration.ofMinutes(4));
            stranger = clock.instant().isBefore(end) ? waiting() : stranger;
        }
        assertThat(taken).isBetween(30, 48);
    }

    @Test
    @Tag("SI-12")
    void strangersWhoTryCodesDoNotSlowDownTheOwnersOwnBrowser() {
        var owner = ana.visitor(port);
        ana.signIn(owner);
        owner.get(PATH);
        code(owner, set.phone().code(clock.instant()));
        owner.get("/mi-cuadra/seguridad");
        owner.post("/salir");
        Setup.next(clock);
        IntStream.range(0, 6).forEach(_ -> code(waiting(), "000000"));

        ana.signIn(owner);
        owner.get(PATH);

        assertThat(code(owner, set.phone().code(clock.instant())).location()).isEqualTo("/");
    }

    @Test
    void aCodeOnPaperOpensOnceAndIsTold() {
        var visitor = waiting();
        var answer = code(
                visitor,
                set.paper().getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " "));

        assertThat(answer.location()).isEqualTo("/");
        assertThat(visitor.follow("/mi-cuadra/seguridad").body())
                .contains("Usaste un código de recuperación. Te quedan: 9.");
        assertThat(ana.subjects(2).getFirst()).isEqualTo("Se usó un código de recuperación");
        assertThat(code(waiting(), set.paper().getFirst()).body()).contains("no es tuyo o ya se usó");
    }

    @Test
    void whenFewCodesAreLeftTheOwnerIsTold() {
        set.paper().stream()
                .limit(7)
                .forEach(paper -> assertThat(code(waiting(), paper).location()).isEqualTo("/"));

        assertThat(ana.subjects(8).getFirst()).isEqualTo("Te quedan pocos códigos de recuperación");
        assertThat(ana.letters(8).getFirst().text()).contains("Te quedan: 3.");
    }

    @Test
    void whoeverLeavesTheSecondStepOpenTooLongBeginsAgain() {
        var visitor = waiting();
        clock.advance(Duration.ofMinutes(11));

        assertThat(visitor.get(PATH).location()).isEqualTo("/ingresar?vencida=1");
        assertThat(code(visitor, set.phone().code(clock.instant())).location()).isEqualTo("/ingresar?vencida=1");
        assertThat(visitor.get("/ingresar?vencida=1").body()).contains("La página estuvo abierta mucho tiempo");
    }

    @Test
    @Tag("SI-13")
    void recoveringThePasswordByMailDoesNotGoAroundIt() {
        var visitor = ana.visitor(port);
        visitor.get("/recuperar");
        visitor.post("/recuperar", "email", ana.email());
        visitor.follow(Ana.link(ana.letters(2).getFirst()));

        assertThat(visitor.post("/recuperar/clave", "password", "otra clave bien larga")
                        .location())
                .isEqualTo(PATH);

        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        visitor.get(PATH);
        assertThat(code(visitor, set.phone().code(clock.instant())).location()).isEqualTo("/");
        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    @Test
    @Tag("SI-20")
    void aLinkFromTheMailDoesNotGoAroundItEither() {
        var visitor = ana.visitor(port);
        visitor.get("/ingresar/correo");
        visitor.post("/ingresar/correo", "email", ana.email(), "volver", "/mi-cuadra/seguridad", "solucion", "");
        visitor.follow(Ana.link(ana.letters(2).getFirst()));

        assertThat(visitor.post("/ingresar/link").location()).isEqualTo(PATH);

        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        visitor.get(PATH);
        assertThat(code(visitor, set.phone().code(clock.instant())).location()).isEqualTo("/mi-cuadra/seguridad");
        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoCodeComesBackAtTheField() {
        var visitor = waiting();

        var empty = code(visitor, " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"problem-code\"", "Falta este dato");
        assertThat(code(visitor, "hola").body()).contains("Escribe los 6 dígitos");
        assertThat(visitor.post(PATH, "code", "000000", "papel", "", "otro", "1")
                        .status())
                .isEqualTo(400);
    }

    /** Ana at a browser of her own, with the password given and the code still owed. */
    private Visitor waiting() {
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get(PATH);
        return visitor;
    }

    private static Visitor.Answer code(Visitor visitor, String code) {
        return visitor.post(PATH, "code", code, "papel", "");
    }
}
