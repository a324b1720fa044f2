package app.cuadra.identity.google;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.Users;
import app.cuadra.identity.user.UserTable;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Visitor;
import app.cuadra.testing.Visitor.Answer;
import app.cuadra.values.Email;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class GoogleRegistrationTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Users users;

    @Autowired
    UserTable table;

    @Test
    @Tag("SI-1")
    @Tag("SI-32")
    void whoIsNewRegistersPrefilledAndIsInWithAVerifiedAddressAndNoPassword() {
        var ana = new Ana(program);
        var google = Googler.with(ana.email());
        var visitor = ana.visitor(port);
        assertThat(visitor.get("/registro").body()).contains("Registrarme con Google", "href=\"/ingresar/google\"");

        assertThat(google.signIn(visitor).location()).isEqualTo("/registro/google");
        assertThat(visitor.get("/registro/google").body())
                .contains("value=\"Ana Gómez\"", "value=\"" + ana.email() + "\"")
                .contains("Entrarás con tu cuenta de Google " + ana.email())
                .doesNotContain("type=\"password\"");
        assertThat(register(visitor, "Ana Gómez", ana.email()).location()).isEqualTo("/");

        var user = users.find(new Email(ana.email())).orElseThrow();
        assertThat(user.emailVerified()).isTrue();
        assertThat(table.password(user.id())).isEmpty();
        assertThat(visitor.follow("/").body())
                .doesNotContain("Verifica tu correo")
                .contains("Panadería La Espiga");
        assertThat(ana.subjects()).as("nothing to verify, nobody to warn").isEmpty();
        assertThat(google.signIn(ana.visitor(port)).location()).isEqualTo("/");
    }

    @Test
    @Tag("SI-32")
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);
        Googler.with(ana.email()).signIn(visitor);
        visitor.get("/registro/google");

        var answer = visitor.post(
                "/registro/google",
                "name",
                "Ana Gómez",
                "email",
                "no es un correo",
                "country",
                "CO",
                "work",
                "",
                "place",
                "La Espiga");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("problem-email", "problem-work", "value=\"no es un correo\"", "value=\"La Espiga\"");
        assertThat(users.find(new Email(ana.email()))).isEmpty();
    }

    @Test
    @Tag("SI-3")
    @Tag("SI-32")
    void anAddressThatWasChangedCountsAsNobodysUntilItsMailIsOpened() {
        var ana = new Ana(program);
        var google = Googler.with("otra-" + ana.email());
        var visitor = ana.visitor(port);
        google.signIn(visitor);
        visitor.get("/registro/google");

        assertThat(register(visitor, "Ana Gómez", ana.email()).location()).isEqualTo("/registro/revisa-tu-correo");

        assertThat(users.find(new Email(ana.email())).orElseThrow().emailVerified())
                .isFalse();
        var link = Ana.link(ana.letters(1).getFirst());
        visitor.get(link);
        visitor.get("/verificar");
        assertThat(visitor.post("/verificar").location()).isEqualTo("/");
        assertThat(users.find(new Email(ana.email())).orElseThrow().emailVerified())
                .isTrue();
        assertThat(google.signIn(ana.visitor(port)).location()).isEqualTo("/");
    }

    @Test
    @Tag("SI-2")
    @Tag("SI-32")
    void whetherAnotherAddressHasAUserDoesNotShow() {
        var marta = new Ana(program);
        marta.exists(true);
        var ana = new Ana(program);
        var google = Googler.with(ana.email());
        var visitor = ana.visitor(port);
        google.signIn(visitor);
        visitor.get("/registro/google");

        assertThat(register(visitor, "Ana Gómez", marta.email()).location()).isEqualTo("/registro/revisa-tu-correo");

        assertThat(newest(marta, 1)).isEqualTo("Ya tienes una cuenta");
        assertThat(google.signIn(ana.visitor(port)).location())
                .as("not linked with anybody")
                .isEqualTo("/registro/google");
    }

    @Test
    @Tag("SI-32")
    void anAddressThatTheProviderHasNotVerifiedIsVerifiedByMail() {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);
        Googler.unverified(ana.email()).signIn(visitor);
        visitor.get("/registro/google");

        assertThat(register(visitor, "Ana Gómez", ana.email()).location()).isEqualTo("/registro/revisa-tu-correo");

        assertThat(newest(ana, 1)).isEqualTo("Verifica tu correo");
    }

    @Test
    @Tag("SI-32")
    void twoFormsSentFromOneVisitMakeOneUser() {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);
        var other = ana.visitor(port);
        var google = Googler.with(ana.email());
        google.signIn(visitor);
        google.signIn(other);
        visitor.get("/registro/google");
        other.get("/registro/google");

        assertThat(register(visitor, "Ana Gómez", ana.email()).location()).isEqualTo("/");
        assertThat(register(other, "Ana Gómez", ana.email()).location()).isEqualTo("/");
    }

    @Test
    @Tag("SI-32")
    void withoutHavingBeenAtTheProviderThereIsNothingToRegister() {
        var visitor = new Visitor(port).from(Ana.freshAddress());

        assertThat(visitor.get("/registro/google").location()).isEqualTo("/registro");
        assertThat(visitor.get("/ingresar/google/vincular").location()).isEqualTo("/ingresar");
        visitor.get("/registro");
        assertThat(register(visitor, "Ana Gómez", "ana@laespiga.example").location())
                .isEqualTo("/registro");
        assertThat(visitor.post("/ingresar/google/vincular", "password", "x").location())
                .isEqualTo("/ingresar");
    }

    /** Somebody without a password gets one by mail, as somebody who has lost it (SI-13). */
    @Test
    @Tag("SI-13")
    @Tag("SI-32")
    void whoHasNoPasswordCreatesOneByMail() {
        var ana = new Ana(program);
        var visitor = ana.visitor(port);
        Googler.with(ana.email()).signIn(visitor);
        visitor.get("/registro/google");
        register(visitor, "Ana Gómez", ana.email());
        assertThat(ana.signIn(ana.visitor(port)).status())
                .as("nothing is no password")
                .isEqualTo(422);

        visitor.get("/recuperar");
        visitor.post("/recuperar", "email", ana.email());
        visitor.get(Ana.link(ana.letters(1).getFirst()));
        visitor.get("/recuperar/clave");
        visitor.post("/recuperar/clave", "password", Ana.PASSWORD);

        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(303);
    }

    private static Answer register(Visitor visitor, String name, String email) {
        return visitor.post(
                "/registro/google",
                "name",
                name,
                "email",
                email,
                "country",
                "CO",
                "work",
                "OWNER",
                "place",
                "Panadería La Espiga");
    }

    private static String newest(Ana who, int letters) {
        who.letters(letters);
        return who.subjects().getFirst();
    }
}
