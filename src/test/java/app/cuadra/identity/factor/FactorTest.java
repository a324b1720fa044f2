package app.cuadra.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.Phone;
import app.cuadra.identity.user.UserTable;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turning the second factor on and off, and what follows from it. */
@ApplicationTest
@Tag("SI-45")
class FactorTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void turningItOnShowsTenCodesOnceEndsTheOtherSessionsAndIsTold() {
        var ana = new Ana(program);
        ana.exists(true);
        var here = ana.visitor(port);
        var elsewhere = ana.visitor(port);
        ana.signIn(here);
        ana.signIn(elsewhere);

        var set = Setup.by(here, clock);

        assertThat(here.get(Setup.PATH).body())
                .contains("Activa con aplicación", "Te quedan 10 códigos")
                .doesNotContain(set.paper().getFirst());
        assertThat(elsewhere.get("/mi-cuadra").location()).startsWith("/ingresar");
        assertThat(ana.subjects(1).getFirst()).isEqualTo("Activaste la verificación en dos pasos");
    }

    @Test
    void itIsOnOnlyOnceTheAppHasShownTheRightCode() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get(Setup.PATH);
        visitor.post(Setup.PATH + "/aplicacion", "volver", "");
        var phone = Phone.scanning(visitor.get(Setup.PATH + "/aplicacion").body());

        var wrong = visitor.post(Setup.PATH + "/activacion", "code", "12345", "volver", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"problem-code\"");
        assertThat(Phone.scanning(wrong.body()).code(clock.instant())).isEqualTo(phone.code(clock.instant()));
        assertThat(ana.signIn(ana.visitor(port)).location()).isEqualTo("/");
        assertThat(ana.subjects()).isEmpty();
    }

    /** Otherwise whoever registers somebody's address first locks them out of it: links in their mail ask for the code. */
    @Test
    @Tag("SI-3")
    void whoHasNotVerifiedTheirAddressCannotTurnItOn() {
        var ana = new Ana(program);
        ana.exists(false);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get(Setup.PATH);

        assertThat(visitor.post(Setup.PATH + "/aplicacion", "volver", "").location())
                .isEqualTo(Setup.PATH);

        assertThat(visitor.get(Setup.PATH).body()).contains("Verifica tu correo antes de activar");
        assertThat(visitor.get(Setup.PATH + "/aplicacion").location()).isEqualTo(Setup.PATH);
    }

    @Test
    void theSecretIsSealedAndTheCodesOnPaperAreStretched() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var set = Setup.by(visitor, clock);

        var kept = jdbc.sql("""
                        select secret from authenticator where user_id = :user
                        """).param("user", id.value()).query(byte[].class).single();
        assertThat(kept).hasSizeGreaterThan(20 + 16);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(set.phone().code(clock.instant()));
        assertThat(jdbc.sql("""
                        select hash from recovery_code where user_id = :user
                        """).param("user", id.value()).query(String.class).list())
                .hasSize(10)
                .allSatisfy(hash -> assertThat(hash).startsWith("{argon2id}"));
    }

    @Test
    void turningItOffAsksForAFreshProofAndEndsWhatTheSessionHadProved() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var set = Setup.by(visitor, clock);
        assertThat(visitor.get("/confirmar/segundo-paso?volver=/mi-cuadra").location())
                .isEqualTo("/mi-cuadra");

        clock.advance(Duration.ofHours(1));
        assertThat(visitor.get(Setup.PATH).location()).startsWith("/confirmar?volver=");
        assertThat(visitor.post(Setup.PATH + "/desactivacion").location()).startsWith("/confirmar?volver=");
        assertThat(visitor.get("/confirmar?volver=" + Setup.PATH).body()).contains("/confirmar/codigo?volver=");
        visitor.get("/confirmar/codigo?volver=" + Setup.PATH);
        assertThat(visitor.post("/confirmar/codigo", "code", "000000", "papel", "", "volver", Setup.PATH)
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(
                                "/confirmar/codigo",
                                "code",
                                set.phone().code(clock.instant()),
                                "papel",
                                "",
                                "volver",
                                Setup.PATH)
                        .location())
                .isEqualTo(Setup.PATH);
        visitor.get(Setup.PATH);
        assertThat(visitor.post(Setup.PATH + "/desactivacion").location()).isEqualTo(Setup.PATH);

        assertThat(visitor.get("/confirmar/segundo-paso?volver=/mi-cuadra").body())
                .contains("Activar la verificación en dos pasos");
        assertThat(ana.signIn(ana.visitor(port)).location()).isEqualTo("/");
        assertThat(ana.subjects(2).getFirst()).isEqualTo("Desactivaste la verificación en dos pasos");
        assertThat(visitor.get(Setup.PATH).body()).contains("Está inactiva");
    }

    @Test
    void newCodesMakeTheEarlierOnesWorthless() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var before = Setup.by(visitor, clock).paper();

        visitor.get(Setup.PATH);
        var after = Setup.codes(visitor.post(Setup.PATH + "/codigos").body());

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        var elsewhere = ana.visitor(port);
        ana.signIn(elsewhere);
        elsewhere.get("/ingresar/segundo-paso?papel=1");
        assertThat(code(elsewhere, before.getFirst()).status()).isEqualTo(422);
        assertThat(code(elsewhere, after.getFirst()).location()).doesNotStartWith("/ingresar");
    }

    @Test
    @Tag("SI-42")
    void whatAStrangerTurnedOnGoesWhenTheOwnerSaysThatItWasNotThem() {
        var ana = new Ana(program);
        ana.exists(true);
        var thief = ana.visitor(port);
        ana.signIn(thief);
        Setup.by(thief, clock);

        var owner = protects(ana, "Activaste la verificación en dos pasos");

        assertThat(thief.get("/mi-cuadra").location()).startsWith("/ingresar");
        assertThat(owner.post("/recuperar/clave", "password", "otra clave bien larga")
                        .location())
                .isEqualTo("/");
    }

    @Test
    @Tag("SI-42")
    void whatTheOwnerHadBeforeStaysWhenTheySayThatALaterChangeWasNotTheirs() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var set = Setup.by(visitor, clock);
        visitor.get(Setup.PATH);
        var stolen = Setup.codes(visitor.post(Setup.PATH + "/codigos").body());

        var owner = protects(ana, "Generaste otros códigos de recuperación");

        assertThat(owner.post("/recuperar/clave", "password", "otra clave bien larga")
                        .location())
                .isEqualTo("/ingresar/segundo-paso");
        owner.get("/ingresar/segundo-paso");
        assertThat(code(owner, stolen.getFirst()).status()).isEqualTo(422);
        assertThat(code(owner, set.phone().code(clock.instant())).location()).doesNotStartWith("/ingresar");
    }

    /** The owner presses "No fui yo" in the letter of this subject and opens the link to another password. */
    private Visitor protects(Ana ana, String subject) {
        var owner = ana.visitor(port);
        owner.follow(Ana.link(ana.letter(subject)));
        owner.post("/no-fui-yo");
        owner.follow(Ana.link(ana.letter("Protegimos tu cuenta")));
        return owner;
    }

    @Test
    @Tag("ACC-25")
    void aGeneratedLoginHasItAsWell() {
        var espiga = cast.generated("Panadería La Espiga").person();
        var visitor = cast.signedIn(espiga);

        var set = Setup.by(visitor, clock);

        var elsewhere = cast.visitor().from(Ana.freshAddress());
        elsewhere.get("/ingresar");
        assertThat(elsewhere
                        .post("/ingresar", "login", espiga.login(), "password", espiga.password())
                        .location())
                .isEqualTo("/ingresar/segundo-paso");
        assertThat(elsewhere.get("/ingresar/segundo-paso").body()).contains(espiga.login());
        assertThat(code(elsewhere, set.phone().code(clock.instant())).location())
                .doesNotStartWith("/ingresar");
    }

    @Test
    void thePageSecurityHasALineAboutIt() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var line = program.getBean(FactorLine.class);
        var account = program.getBean(UserTable.class).find(id).orElseThrow();

        assertThat(line.items(account).getFirst().state()).isEqualTo("factor.line.off");
        Setup.by(visitor, clock);

        assertThat(line.items(account).getFirst().on()).isTrue();
        assertThat(line.items(account).getFirst().state()).isEqualTo("factor.line.on");
        assertThat(visitor.get(line.items(account).getFirst().path()).status()).isEqualTo(200);
    }

    private static Visitor.Answer code(Visitor visitor, String code) {
        return visitor.post("/ingresar/segundo-paso", "code", code, "papel", "");
    }
}
