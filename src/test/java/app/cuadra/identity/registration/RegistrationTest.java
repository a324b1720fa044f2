package app.cuadra.identity.registration;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class RegistrationTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("SI-1")
    @Tag("SI-3")
    void whoRegistersVerifiesInTheSameBrowserAndIsIn() {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);

        var registered = ana.register(visitor);
        assertThat(registered.location()).isEqualTo("/registro/revisa-tu-correo");
        assertThat(visitor.get(registered.location()).body())
                .contains("Revisa tu correo", ana.email(), "/correo-local");
        var link = Ana.link(ana.letters(1).getFirst());
        assertThat(link).startsWith("/verificar/");
        assertThat(visitor.get(link).location()).isEqualTo("/verificar");
        assertThat(visitor.get("/verificar").body()).contains("Verificar mi correo");
        assertThat(users.find(new Email(ana.email())).orElseThrow().emailVerified())
                .isFalse();
        assertThat(visitor.post("/verificar").location()).isEqualTo("/");

        assertThat(users.find(new Email(ana.email())).orElseThrow().emailVerified())
                .isTrue();
        assertThat(visitor.follow("/").body()).contains("Panadería La Espiga").doesNotContain("Enviar de nuevo");
    }

    @Test
    @Tag("SI-1")
    void anAccountantStartsInTheirFirm() {
        var luis = new Ana(program);
        var visitor = luis.visitor(port);
        visitor.get("/registro");
        visitor.post(
                "/registro",
                "name",
                "Luis Mora",
                "email",
                luis.email(),
                "password",
                Ana.PASSWORD,
                "country",
                "CO",
                "work",
                "ACCOUNTANT",
                "place",
                "Mora Contadores");

        luis.signIn(visitor);

        assertThat(visitor.follow("/").body()).contains("Mora Contadores", "Enviar de nuevo");
    }

    @Test
    @Tag("SI-2")
    void anAddressInUseDoesNotShow() {
        var ana = new Ana(program);
        ana.exists(true);
        var stranger = ana.visitor(port);
        var other = new Ana(program);
        var newcomer = other.visitor(port);

        var taken = ana.register(stranger);
        var free = other.register(newcomer);

        assertThat(taken.status()).isEqualTo(free.status());
        assertThat(taken.location()).isEqualTo(free.location());
        assertThat(plain(stranger.get(taken.location()).body(), ana))
                .isEqualTo(plain(newcomer.get(free.location()).body(), other));
        assertThat(Ana.link(ana.letters(1).getFirst())).isEqualTo("/ingresar");
        assertThat(ana.subjects()).containsExactly("Ya tienes una cuenta");
        assertThat(jdbc.sql("select count(*) from app_user where email like '%@nobody.invalid'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("SI-3")
    void aVerificationLinkSignsNobodyInElsewhere() {
        var ana = new Ana(program);
        ana.register(ana.visitor(port));
        var link = Ana.link(ana.letters(1).getFirst());
        var elsewhere = ana.visitor(port);
        elsewhere.get(link);

        assertThat(elsewhere.get("/verificar").body()).contains("Inicia sesión").doesNotContain("Verificar mi correo");
        assertThat(elsewhere.post("/verificar").status()).isEqualTo(200);
        assertThat(elsewhere.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(users.find(new Email(ana.email())).orElseThrow().emailVerified())
                .isFalse();

        ana.signIn(elsewhere);
        assertThat(elsewhere.get("/verificar").body()).contains("Verificar mi correo");
        assertThat(elsewhere.post("/verificar").location()).isEqualTo("/");
        assertThat(users.find(new Email(ana.email())).orElseThrow().emailVerified())
                .isTrue();
    }

    @Test
    @Tag("SI-3")
    void aLinkIsGoodForADayAndOnce() {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);
        ana.register(visitor);
        var link = Ana.link(ana.letters(1).getFirst());
        visitor.get(link);

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(visitor.get("/verificar").body()).contains("Este enlace venció");
        clock.reset();
        visitor.get("/verificar");
        assertThat(visitor.post("/verificar").location()).isEqualTo("/");
        var again = ana.visitor(port);
        again.get(link);
        assertThat(again.get("/verificar").body()).contains("Este enlace ya se usó");
        again.get("/verificar/no-es-un-enlace");
        assertThat(again.get("/verificar").body()).contains("Este enlace no es válido");
    }

    @Test
    @Tag("SI-3")
    void theBannerSendsAnotherLinkThatReplacesTheFirst() {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);
        ana.register(visitor);
        var first = Ana.link(ana.letters(1).getFirst());
        ana.signIn(visitor);
        assertThat(visitor.get("/mi-cuadra/seguridad").body()).contains("Verifica tu correo", "Enviar de nuevo");

        assertThat(visitor.post("/mi-cuadra/verificacion").status()).isEqualTo(303);
        assertThat(visitor.post("/mi-cuadra/verificacion").status()).isEqualTo(422);

        assertThat(ana.letters(2)).hasSize(2);
        visitor.get(first);
        assertThat(visitor.get("/verificar").body()).contains("hay uno más nuevo");
    }

    @ParameterizedTest
    @Tag("SI-1")
    @CsvSource({
        "name, '', problem-name",
        "email, no-es-un-correo, problem-email",
        "email, a@b@c.example, problem-email",
        "password, corta, problem-password",
        "password, contraseña123, problem-password",
        "country, ZZ, problem-country",
        "country, co, problem-country",
        "work, ADMIN, problem-work",
        "place, '', problem-place",
    })
    void whatIsWrongIsSaidAtItsField(String field, String value, String problem) {
        var answer = registerWith(field, value);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(problem).doesNotContain(Ana.PASSWORD);
        assertThat(answer.body().split("id=\"problem-", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "password", "country", "work", "place"})
    @Tag("SI-1")
    void nothingThatIsTypedMakesTheProgramFail(String field) {
        for (var value : new String[] {"\u0000", "\uFFFE", "x\u202Ey", "y".repeat(300_000), "<b>&\"'", "\n\r\t"}) {
            assertThat(registerWith(field, value).status()).isBetween(300, 499);
        }
    }

    private Visitor.Answer registerWith(String field, String value) {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);
        visitor.get("/registro");
        var sent = new String[] {
            "name", "Ana Gómez",
            "email", ana.email(),
            "password", Ana.PASSWORD,
            "country", "CO",
            "work", "OWNER",
            "place", "Panadería La Espiga"
        };
        for (var i = 0; i < sent.length; i += 2) {
            if (sent[i].equals(field)) {
                sent[i + 1] = value;
            }
        }
        return visitor.post("/registro", sent);
    }

    private static String plain(String body, Ana who) {
        return body.replace(who.email(), "WHO").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF");
    }
}
