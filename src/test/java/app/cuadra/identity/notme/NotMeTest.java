package app.cuadra.identity.notme;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Tag("SI-42")
class NotMeTest {

    private static final String THEIRS = "la clave del ladron";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theButtonClosesTheAccountToEverybodyAndMailsTheWayBackIn() {
        var ana = new Ana(program);
        ana.exists(true);
        var thief = changedPassword(ana);
        var link = Ana.link(ana.letters(1).getFirst());
        assertThat(link).startsWith("/no-fui-yo/");
        var owner = ana.visitor(port);

        assertThat(owner.follow(link).body()).contains("Protege la cuenta de " + ana.email(), "proteger mi cuenta");
        assertThat(thief.get("/mi-cuadra/seguridad").status())
                .as("opening the link does nothing: mail programs open links")
                .isEqualTo(200);
        assertThat(owner.post("/no-fui-yo").location()).isEqualTo("/no-fui-yo");

        assertThat(owner.get("/no-fui-yo").body()).contains("Tu cuenta está protegida");
        assertThat(thief.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(ana.signIn(ana.visitor(port), THEIRS).status()).isEqualTo(422);
        owner.follow(Ana.link(ana.letters(2).getFirst()));
        assertThat(owner.post("/recuperar/clave", "password", "otra clave larga")
                        .location())
                .isEqualTo("/");
        assertThat(owner.get("/mi-cuadra/seguridad").body()).contains("Cuenta protegida con «No fui yo»");
        owner.get(link);
        owner.post("/no-fui-yo");
        assertThat(owner.get("/mi-cuadra/seguridad").status())
                .as("it works once")
                .isEqualTo(200);
    }

    @Test
    void openLinksOfTheThiefAreVoidAfterwards() {
        var ana = new Ana(program);
        ana.exists(true);
        changedPassword(ana);
        var link = Ana.link(ana.letters(1).getFirst());
        var thief = ana.visitor(port);
        thief.get("/recuperar");
        thief.post("/recuperar", "email", ana.email());
        var open = Ana.link(ana.letters(2).getFirst());
        var owner = ana.visitor(port);

        owner.follow(link);
        owner.post("/no-fui-yo");

        assertThat(thief.follow(open).body()).contains("Este enlace ya no sirve");
    }

    @Test
    void whoseAddressWasChangedAsWellIsToldWhereTheWayBackIs() {
        var ana = new Ana(program);
        ana.exists(true);
        var thief = changedPassword(ana);
        var link = Ana.link(ana.letters(1).getFirst());
        var wanted = new Ana(program);
        thief.get("/mi-cuadra/seguridad/correo");
        thief.post("/mi-cuadra/seguridad/correo", "email", wanted.email());
        thief.follow(Ana.link(wanted.letters(1).getFirst()));
        thief.post("/correo/confirmar");
        var undo = Ana.link(ana.letters(2).getFirst());
        var owner = ana.visitor(port);

        owner.follow(link);
        owner.post("/no-fui-yo");

        assertThat(owner.get("/no-fui-yo").body()).contains("El correo de la cuenta también cambió");
        assertThat(thief.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        owner.follow(undo);
        owner.post("/correo/deshacer");
        assertThat(owner.get("/correo/deshacer").body()).contains("La cuenta volvió a " + ana.email());
    }

    @Test
    @Tag("SI-45")
    void whatTheThiefAddedToSignInWithGoesAndWhatTheOwnerHadStays() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        jdbc.sql("insert into passkey_owner (user_id, handle) values (:id, :handle)")
                .param("id", id.value())
                .param("handle", Arrays.copyOf(ana.email().getBytes(StandardCharsets.UTF_8), 32))
                .update();
        passkey(id.value(), "of the owner", clock.instant().minus(Duration.ofDays(1)));
        changedPassword(ana);
        var link = Ana.link(ana.letters(1).getFirst());
        passkey(id.value(), "of the thief", clock.instant());
        jdbc.sql("""
                        insert into authenticator (user_id, secret, created_at, confirmed_at) values (:id, '\\x00', :now, :now)
                        """)
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var owner = ana.visitor(port);

        owner.follow(link);
        owner.post("/no-fui-yo");

        assertThat(jdbc.sql("select name from passkey where user_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("of the owner");
        assertThat(jdbc.sql("select count(*) from authenticator where user_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void passkey(long user, String name, Instant made) {
        jdbc.sql("""
                        insert into passkey (user_id, credential_id, public_key, attestation, sign_count, transports,
                                             backup_eligible, backed_up, name, created_at)
                        values (:user, decode(md5(random()::text), 'hex'), '', '', 0, '{}', false, false, :name, :made)
                        """)
                .param("user", user)
                .param("name", name)
                .param("made", made.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void itIsGoodForThreeDaysAndAnythingElseIsNoLink() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = changedPassword(ana);
        var link = Ana.link(ana.letters(1).getFirst());
        clock.advance(Duration.ofHours(72).plusSeconds(1));
        var owner = ana.visitor(port);

        assertThat(owner.follow(link).body()).contains("Este enlace venció");
        owner.post("/no-fui-yo");
        assertThat(owner.follow("/no-fui-yo/" + "A".repeat(32)).body()).contains("Este enlace no es válido");
        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    private Visitor changedPassword(Ana ana) {
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        visitor.get("/mi-cuadra/seguridad/clave");
        assertThat(visitor.post("/mi-cuadra/seguridad/clave", "current", Ana.PASSWORD, "password", THEIRS)
                        .status())
                .isEqualTo(303);
        return visitor;
    }
}
