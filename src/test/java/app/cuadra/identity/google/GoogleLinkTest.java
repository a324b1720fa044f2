package app.cuadra.identity.google;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.password.Passwords;
import app.cuadra.identity.user.UserTable;
import app.cuadra.identity.user.UserTable.NewPerson;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class GoogleLinkTest {

    private static final String PATH = "/mi-cuadra/seguridad/google";
    private static final String TROUBLE = "/ingresar/google/aviso?caso=";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    UserTable users;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("SI-43")
    void whoIsSignedInLinksTheAccountWithTheirAddressAndIsTold() {
        var ana = new Ana(program);
        ana.exists(true);
        var google = Googler.with(ana.email());
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        assertThat(visitor.get(PATH).body())
                .contains("Elige la cuenta de Google que tiene tu correo de Cuadra, " + ana.email());
        assertThat(google.from(visitor, PATH + "/vincular").location()).isEqualTo("/mi-cuadra/seguridad");

        assertThat(visitor.get("/mi-cuadra/seguridad").body())
                .contains("Google quedó vinculado.", "Vinculada", ana.email(), "Vinculaste la cuenta de Google");
        assertThat(visitor.get(PATH).body()).contains("Vinculada con " + ana.email(), "Desconectar");
        assertThat(newest(ana, 1)).isEqualTo("Vinculaste una cuenta de Google");
        assertThat(ana.letters(1).getFirst().text()).contains("/no-fui-yo/");
        assertThat(google.signIn(ana.visitor(port)).location()).isEqualTo("/");
    }

    @Test
    @Tag("SI-42")
    @Tag("SI-43")
    void whoDidNotLinkItTakesItBackWithTheLetter() {
        var ana = new Ana(program);
        ana.exists(true);
        var google = Googler.with(ana.email());
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        google.from(visitor, PATH + "/vincular");
        var owner = ana.visitor(port);

        owner.get(Ana.link(ana.letters(1).getFirst()));
        owner.get("/no-fui-yo");
        owner.post("/no-fui-yo");

        assertThat(google.signIn(ana.visitor(port)).location()).isEqualTo("/ingresar/google/vincular");
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
    }

    @Test
    @Tag("SI-43")
    void anotherWayInIsGivenOnlyAfterAFreshProof() {
        var ana = new Ana(program);
        ana.exists(true);
        var google = Googler.with(ana.email());
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var back = google.backFrom(visitor, PATH + "/vincular");

        clock.advance(Duration.ofMinutes(14));
        assertThat(visitor.get(PATH).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(1));

        assertThat(visitor.get(PATH).location()).isEqualTo("/confirmar?volver=%2Fmi-cuadra%2Fseguridad%2Fgoogle");
        assertThat(visitor.get(PATH + "/vincular").location()).isEqualTo(PATH);
        assertThat(visitor.get(back).location()).startsWith(TROUBLE + "expired");
        clock.reset();
        assertThat(google.signIn(ana.visitor(port)).location()).isEqualTo("/ingresar/google/vincular");
    }

    @Test
    @Tag("SI-43")
    void anAccountThatOpensAnotherUsersDoorIsRefused() {
        var marta = new Ana(program);
        marta.exists(true);
        var google = Googler.with(marta.email());
        var hers = marta.visitor(port);
        marta.signIn(hers);
        google.from(hers, PATH + "/vincular");
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        var refused = google.from(visitor, PATH + "/vincular");

        assertThat(refused.location()).startsWith(TROUBLE + "others");
        var page = visitor.get(refused.location());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("ya está vinculada con otro usuario", "href=\"" + PATH + "/vincular\"", "Usar otra cuenta");
        assertThat(visitor.get(PATH).body()).contains("Elige la cuenta de Google");
    }

    @Test
    @Tag("SI-43")
    void anAccountWithAnotherAddressIsRefusedAndTheAddressCanBeChanged() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        var refused = Googler.with("otra-" + ana.email()).from(visitor, PATH + "/vincular");
        var unverified = Googler.unverified(ana.email()).from(visitor, PATH + "/vincular");

        assertThat(refused.location()).startsWith(TROUBLE + "otherEmail");
        assertThat(unverified.location()).startsWith(TROUBLE + "otherEmail");
        assertThat(visitor.get(refused.location()).body())
                .contains("no es tu correo de Cuadra", "href=\"/mi-cuadra/seguridad/correo\"", "Cambiar mi correo");
        assertThat(visitor.get(PATH).body()).contains("Elige la cuenta de Google");
    }

    @Test
    @Tag("SI-43")
    void whoHasAnOutlookAddressIsToldToChangeItFirst() {
        var visitor = signedIn(person("ana." + UUID.randomUUID() + "@outlook.example", true));

        assertThat(visitor.get(PATH).body())
                .contains("cámbialo primero por uno de Gmail", "href=\"/mi-cuadra/seguridad/correo\"");
    }

    @Test
    @Tag("SI-43")
    void theAnswerCountsOnlyForWhoBegan() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        var back = Googler.with(ana.email()).backFrom(visitor, PATH + "/vincular");

        visitor.follow("/mi-cuadra");
        visitor.post("/salir");

        assertThat(visitor.get(back).location()).startsWith(TROUBLE + "expired");
    }

    @Test
    @Tag("SI-44")
    void whoUnlinksSaysHowTheyWillSignInFromNowOn() {
        var ana = new Ana(program);
        ana.exists(true);
        var google = Googler.with(ana.email());
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        google.from(visitor, PATH + "/vincular");
        assertThat(visitor.get(PATH).body())
                .contains("Coloca el usuario y contraseña con el que deseas iniciar sesión a partir de ahora");

        var other = visitor.post(PATH + "/desvincular", "login", "otra@laespiga.example", "password", Ana.PASSWORD);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("Escribe el correo de tu cuenta", "value=\"otra@laespiga.example\"");
        var wrong = visitor.post(PATH + "/desvincular", "login", ana.email(), "password", "no es esta clave");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("No es tu contraseña actual");
        assertThat(google.signIn(ana.visitor(port)).location())
                .as("still linked")
                .isEqualTo("/");

        assertThat(visitor.post(PATH + "/desvincular", "login", " " + ana.email(), "password", Ana.PASSWORD)
                        .location())
                .isEqualTo("/mi-cuadra/seguridad");

        assertThat(newest(ana, 2)).isEqualTo("Desconectaste tu cuenta de Google");
        assertThat(google.signIn(ana.visitor(port)).location()).isEqualTo("/ingresar/google/vincular");
        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(303);
        assertThat(visitor.post(PATH + "/desvincular", "login", ana.email(), "password", Ana.PASSWORD)
                        .location())
                .as("sent twice")
                .isEqualTo(PATH);
    }

    @Test
    @Tag("SI-11")
    @Tag("SI-44")
    void whoHasNoPasswordChoosesOneBeforeTheLinkGoes() {
        var ana = person("ana." + UUID.randomUUID() + "@laespiga.example", false);
        var google = Googler.with(ana.login());
        link(ana, google);
        var visitor = cast.visitor().from(Ana.freshAddress());
        google.signIn(visitor);
        confirm(google, visitor, PATH);
        visitor.get(PATH);

        var weak = visitor.post(PATH + "/desvincular", "login", ana.login(), "password", "password1");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("muy conocida");
        assertThat(google.signIn(cast.visitor()).location()).as("still linked").isEqualTo("/");
        visitor.post(PATH + "/desvincular", "login", ana.login(), "password", Cast.PASSWORD);

        assertThat(google.signIn(cast.visitor()).location()).isEqualTo("/ingresar/google/vincular");
        signedIn(ana);
    }

    @Test
    @Tag("SI-43")
    void aGeneratedLoginHasNoAccountToLink() {
        var visitor = cast.signedIn(cast.generated("Panadería La Espiga").person());

        assertThat(visitor.get(PATH).status()).isEqualTo(404);
    }

    @Test
    @Tag("SI-31")
    void whoHasNoPasswordConfirmsAtTheProviderAndOnlyNow() {
        var ana = person("ana." + UUID.randomUUID() + "@laespiga.example", false);
        var google = Googler.with(ana.login());
        link(ana, google);
        var visitor = cast.visitor().from(Ana.freshAddress());
        google.signIn(visitor);

        var asked = visitor.get(PATH).location();
        assertThat(visitor.get(asked).body())
                .contains("Confirmar con Google", "href=\"/confirmar/google?volver=%2Fmi-cuadra%2Fseguridad%2Fgoogle\"")
                .contains("aún no tiene contraseña", "href=\"/recuperar\"")
                .doesNotContain("type=\"password\"");
        assertThat(visitor.get("/confirmar/google?volver=" + PATH).location())
                .contains("prompt=login", "max_age=0", "login_hint=");

        var silent = google.from(visitor, "/confirmar/google?volver=" + PATH);
        assertThat(silent.location()).as("it does not say when").startsWith(TROUBLE + "notFresh");
        assertThat(visitor.get(silent.location()).body()).contains("Crear contraseña por correo");
        var longAgo = clock.instant().minusSeconds(300).getEpochSecond();
        assertThat(google.saying("auth_time", longAgo)
                        .from(visitor, "/confirmar/google?volver=" + PATH)
                        .location())
                .startsWith(TROUBLE + "notFresh");
        assertThat(Googler.with(ana.login())
                        .saying("auth_time", clock.instant().getEpochSecond())
                        .from(visitor, "/confirmar/google?volver=" + PATH)
                        .location())
                .as("another account")
                .startsWith(TROUBLE + "notYours");
        assertThat(visitor.get(PATH).location()).as("not confirmed yet").startsWith("/confirmar");

        confirm(google, visitor, PATH);
        assertThat(visitor.get(PATH).status()).isEqualTo(200);
    }

    private void confirm(Googler google, Visitor visitor, String wanted) {
        google.saying("auth_time", clock.instant().getEpochSecond());
        assertThat(google.from(visitor, "/confirmar/google?volver=" + wanted).location())
                .isEqualTo(wanted);
    }

    private Visitor signedIn(Person person) {
        return cast.signedIn(person);
    }

    private Person person(String email, boolean withPassword) {
        var hash = withPassword ? passwords.encode(Cast.PASSWORD) : null;
        var id = users.add(new NewPerson(new Email(email), "Ana Gómez", hash, false, "es", "CO", "America/Bogota"))
                .orElseThrow();
        users.verify(id, new Email(email));
        return new Person(id, email, Cast.PASSWORD, "Ana Gómez");
    }

    private void link(Person person, Googler google) {
        jdbc.sql("""
                        insert into google_link (user_id, issuer, subject, account, linked_at)
                        values (:user, :issuer, :subject, :account, now())
                        """)
                .param("user", person.id().value())
                .param("issuer", Googler.PROVIDER.issuer())
                .param("subject", google.subject())
                .param("account", person.login())
                .update();
    }

    private static String newest(Ana who, int letters) {
        who.letters(letters);
        return who.subjects().getFirst();
    }
}
