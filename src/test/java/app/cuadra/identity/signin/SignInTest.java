package app.cuadra.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.password.Passwords;
import app.cuadra.identity.user.UserTable;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@ApplicationTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("SI-10")
    void thePageShowsOnlyTheWaysThatWork() {
        var page = new Visitor(port).get("/ingresar?solucion=facturacion");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Correo electrónico", "Contraseña", "Ingresar", "¿Olvidaste tu contraseña?")
                .contains("Recordarme 30 días", "Mostrar contraseña", "Regístrate")
                .contains("Ingresar desde mi correo")
                .contains("Iniciar sesión con Google", "/ingresar/google?volver=&amp;solucion=facturacion");
    }

    @Test
    @Tag("SI-10")
    void whoWantedAPageLandsThereAfterSigningIn() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);

        var sent = visitor.get("/mi-cuadra/seguridad/sesiones?x=1");
        assertThat(sent.location()).isEqualTo("/ingresar?volver=%2Fmi-cuadra%2Fseguridad%2Fsesiones%3Fx%3D1");
        assertThat(visitor.get(sent.location()).body()).contains("value=\"/mi-cuadra/seguridad/sesiones?x=1\"");
        var entered = visitor.post(
                "/ingresar",
                "login",
                " " + ana.email().toUpperCase(Locale.ROOT) + " ",
                "password",
                Ana.PASSWORD,
                "volver",
                "/mi-cuadra/seguridad/sesiones?x=1");

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/mi-cuadra/seguridad/sesiones?x=1");
    }

    @ParameterizedTest
    @Tag("SI-10")
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/\t/evil.example"})
    void noLinkLeadsToAnotherSite(String wanted) {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        visitor.get("/ingresar");

        var entered = visitor.post("/ingresar", "login", ana.email(), "password", Ana.PASSWORD, "volver", wanted);

        assertThat(entered.location()).isEqualTo("/");
    }

    @Test
    @Tag("SI-10")
    void whatWasTypedStaysExceptThePassword() {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");

        var answer = visitor.post(
                "/ingresar", "login", "nadie@laespiga.example", "password", "no es esta clave", "remember", "true");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"nadie@laespiga.example\"", "problem-login", "checked")
                .doesNotContain("no es esta clave");
    }

    @Test
    @Tag("SI-12")
    void aWrongPasswordAndAnUnknownUserAreAnsweredTheSame() {
        var ana = new Ana(program);
        ana.exists(true);
        var nobody = new Ana(program);

        var wrong = ana.signIn(ana.visitor(port), "no es esta clave");
        var unknown = nobody.signIn(nobody.visitor(port), "no es esta clave");

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(422);
        assertThat(plain(unknown, nobody)).isEqualTo(plain(wrong, ana));
    }

    @Test
    @Tag("SI-12")
    void strangersAreSlowedDownButNotTheOwnersOwnBrowser() {
        var ana = new Ana(program);
        ana.exists(true);
        var own = ana.visitor(port);
        ana.signIn(own);
        own.get("/mi-cuadra/seguridad");
        own.post("/salir");
        var stranger = ana.visitor(port);

        for (var i = 0; i < 5; i++) {
            assertThat(ana.signIn(stranger, "clave " + i).status()).isEqualTo(422);
        }
        var slowed = ana.signIn(stranger);

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(slowed.body()).contains("Demasiados intentos");
        assertThat(ana.signIn(own).status()).isEqualTo(303);
        assertThat(ana.letters(1)).hasSize(1);
        assertThat(ana.subjects()).containsExactly("Alguien intenta entrar a tu cuenta");
        clock.advance(Duration.ofSeconds(6));
        assertThat(ana.signIn(stranger).status()).isEqualTo(303);
    }

    @Test
    @Tag("SI-12")
    void anUnknownUserIsSlowedDownJustTheSame() {
        var nobody = new Ana(program);
        var visitor = nobody.visitor(port);
        for (var i = 0; i < 5; i++) {
            nobody.signIn(visitor, "clave " + i);
        }

        assertThat(nobody.signIn(visitor).status()).isEqualTo(429);
        assertThat(nobody.subjects()).isEmpty();
    }

    @Test
    @Tag("SI-11")
    void aPasswordKeptWithOlderParametersIsKeptAnewWhenItsUserSignsIn() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var users = program.getBean(UserTable.class);
        users.changePassword(id, "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(Ana.PASSWORD));

        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(303);

        var kept = users.password(id).orElseThrow();
        assertThat(kept).contains("m=19456,t=2,p=1");
        assertThat(program.getBean(Passwords.class).matches(Ana.PASSWORD, kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "a\u0000b@laespiga.example", "\u202Eana@x.example", "x\n\r\ty", "😀😀", "' or 1=1 --"})
    @Tag("SI-10")
    void strangeCharactersAreAWrongUserAndNeverAFailure(String login) {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");

        assertThat(visitor.post("/ingresar", "login", login, "password", login + "\u0000")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("SI-10")
    void whatNoFormSendsIsRefused() {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");

        assertThat(visitor.post("/ingresar", "login", "x".repeat(1_000_000), "password", "y".repeat(500_000))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/ingresar", "login", "a", "login", "b", "password", "c")
                        .status())
                .isEqualTo(400);
        assertThat(visitor.post("/ingresar", "login", "a", "password", "c", "admin", "true")
                        .status())
                .isEqualTo(400);
        assertThat(visitor.get("/ingresar?volver=%ff%fe").status()).isEqualTo(400);
        assertThat(visitor.send(HttpRequest.newBuilder(visitor.uri("/ingresar"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("login=%ff%fe&password=%C3")))
                        .status())
                .isEqualTo(400);
        assertThat(visitor.get("/ingresar?zzz=1").status()).isEqualTo(400);
    }

    @Test
    @Tag("SI-10")
    void aFormThatStoodOpenTooLongComesBackWithoutBlame() {
        var answer = new Visitor(port).postAsIs("/ingresar", "login", "a", "password", "b");

        assertThat(answer.location()).isEqualTo("/ingresar?vencida=1");
    }

    /** The page without what differs from visitor to visitor. */
    private static String plain(Answer answer, Ana who) {
        return answer.body()
                .replace(who.email(), "WHO")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF")
                .replaceAll("[0-9a-f]{12}", "ID");
    }
}
