package app.cuadra.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.Users;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("SI-13")
class RecoveryTest {

    private static final String NEW_PASSWORD = "la espiga abre a las siete";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Users users;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("SI-42")
    void whoLostThePasswordChoosesAnotherAndEverySessionEnds() {
        var ana = new Ana(program);
        ana.exists(false);
        var atWork = ana.visitor(port);
        ana.signIn(atWork);
        var visitor = ana.visitor(port);

        assertThat(ask(visitor, ana.email()).location()).isEqualTo("/recuperar/revisa-tu-correo");
        var link = Ana.link(ana.letters(1).getFirst());
        assertThat(visitor.get(link).location()).isEqualTo("/recuperar/clave");
        assertThat(visitor.get("/recuperar/clave").body()).contains(ana.email());
        assertThat(choose(visitor, "corta").status()).isEqualTo(422);
        assertThat(choose(visitor, NEW_PASSWORD).location()).isEqualTo("/");

        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
        assertThat(atWork.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(users.find(new Email(ana.email())).orElseThrow().emailVerified())
                .isTrue();
        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(422);
        assertThat(ana.signIn(ana.visitor(port), NEW_PASSWORD).status()).isEqualTo(303);
        assertThat(ana.letters(2).getFirst().text()).contains("La contraseña de tu cuenta cambió", "198.18.");
        visitor.get(link);
        assertThat(visitor.get("/recuperar/clave").body()).contains("Este enlace ya se usó");
    }

    @Test
    void anUnknownAddressSeesTheSamePage() {
        var ana = new Ana(program);
        ana.exists(true);
        var nobody = new Ana(program);
        var known = ana.visitor(port);
        var unknown = nobody.visitor(port);

        assertThat(ask(unknown, nobody.email()).location())
                .isEqualTo(ask(known, ana.email()).location());

        assertThat(plain(unknown.get("/recuperar/revisa-tu-correo").body(), nobody))
                .isEqualTo(plain(known.get("/recuperar/revisa-tu-correo").body(), ana));
        assertThat(ana.letters(1)).hasSize(1);
        assertThat(nobody.subjects()).isEmpty();
    }

    @Test
    void aLinkIsGoodForHalfAnHour() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ask(visitor, ana.email());
        var link = Ana.link(ana.letters(1).getFirst());
        visitor.get(link);
        visitor.get("/recuperar/clave");

        clock.advance(Duration.ofMinutes(30).plusSeconds(1));

        var late = choose(visitor, NEW_PASSWORD);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Este enlace venció", "Pedir otro enlace");
    }

    @Test
    void aNewerLinkMakesTheOlderVoidAndTheyCannotBeAskedForEverySecond() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ask(visitor, ana.email());
        var first = Ana.link(ana.letters(1).getFirst());
        clock.advance(Duration.ofSeconds(61));
        ask(visitor, ana.email());
        ana.letters(2);
        ask(visitor, ana.email());

        visitor.get(first);

        assertThat(visitor.get("/recuperar/clave").body()).contains("hay uno más nuevo");
        assertThat(ana.subjects()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-es-un-correo", "\u0000@x.example", "a\n@x.example", "@", "x@y"})
    void anythingElseIsSaidAtTheField(String email) {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/recuperar");

        var answer = visitor.post("/recuperar", "email", email);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("problem-email");
    }

    private static Visitor.Answer ask(Visitor visitor, String email) {
        visitor.get("/recuperar");
        return visitor.post("/recuperar", "email", email);
    }

    private static Visitor.Answer choose(Visitor visitor, String password) {
        return visitor.post("/recuperar/clave", "password", password);
    }

    private static String plain(String body, Ana who) {
        return body.replace(who.email(), "WHO").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF");
    }
}
