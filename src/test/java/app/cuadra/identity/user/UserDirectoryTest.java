package app.cuadra.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.identity.Ana;
import app.cuadra.identity.Users;
import app.cuadra.identity.Users.GeneratedLogin;
import app.cuadra.identity.Users.NewLogin;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class UserDirectoryTest {

    private static final NewLogin ESPIGA = new NewLogin("Panadería La Espiga", "es", "America/Bogota");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    ApplicationContext program;

    @Test
    @Tag("ACC-25")
    void aThousandLoginsOfTheSameNameAreReadableAndDifferent() {
        var made = users.createGenerated(Collections.nCopies(1000, ESPIGA));

        assertThat(made).hasSize(1000);
        assertThat(new HashSet<>(made.stream().map(GeneratedLogin::username).toList()))
                .hasSize(1000);
        assertThat(made)
                .allSatisfy(login -> assertThat(login.username()).matches("panaderia-la-espiga-[a-hj-km-z2-9]{4,}"));
        assertThat(users.find(made.get(7).id()).orElseThrow())
                .isEqualTo(
                        new Users.User(made.get(7).id(), made.get(7).username(), "Panadería La Espiga", false, true));
    }

    @Test
    @Tag("ACC-25")
    @Tag("SI-10")
    void aGeneratedLoginSignsInWithItsPasswordUntilItGetsAnother() {
        var login = users.createGenerated(List.of(ESPIGA)).getFirst();
        var password = users.issuePasswords(List.of(login.id())).getFirst();
        assertThat(password).matches("([a-hj-km-z2-9]{5}-){4}[a-hj-km-z2-9]{5}");
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");

        assertThat(visitor.post("/ingresar", "login", login.username(), "password", password)
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get("/mi-cuadra/seguridad").body()).contains(login.username());

        users.issuePasswords(List.of(login.id()));
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        visitor.get("/ingresar");
        assertThat(visitor.post("/ingresar", "login", login.username(), "password", password)
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("ACC-25")
    void peopleNeverGetGeneratedPasswords() {
        var ana = new Ana(program).exists(true);

        assertThatThrownBy(() -> users.issuePasswords(List.of(ana))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("ACC-26")
    void onlyLoginsThatNobodyUsedAreRemoved() {
        var logins = users.createGenerated(List.of(ESPIGA, ESPIGA));
        var ana = new Ana(program).exists(true);
        program.getBean(UserTable.class).signedIn(logins.getFirst().id());

        users.removeGenerated(List.of(logins.getFirst().id(), logins.getLast().id(), ana));

        assertThat(users.find(logins.getFirst().id())).isPresent();
        assertThat(users.find(logins.getLast().id())).isEmpty();
        assertThat(users.find(ana)).isPresent();
    }

    @Test
    @Tag("ACC-21")
    void whoeverGotAPasswordFromSomebodyElseChoosesAnotherBeforeAnythingElse() {
        var email = new Email("marta-" + UUID.randomUUID() + "@moracontadores.example");
        users.createForSomebody(email, "Marta Ruiz", "la clave de Luis", "es", "America/Bogota");
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");
        visitor.post("/ingresar", "login", email.value(), "password", "la clave de Luis");

        assertThat(visitor.get("/").location()).isEqualTo("/cambiar-clave");
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).isEqualTo("/cambiar-clave");
        assertThat(visitor.get("/cambiar-clave").status()).isEqualTo(200);
        assertThat(visitor.post("/cambiar-clave", "current", "la clave de Luis", "password", "la clave de Luis")
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post("/cambiar-clave", "current", "la clave de Luis", "password", "la clave de Marta")
                        .location())
                .isEqualTo("/");
        assertThat(visitor.get("/mi-cuadra/seguridad").status()).isEqualTo(200);
    }

    @Test
    @Tag("SI-2")
    void anAddressIsOneUserHoweverItIsWritten() {
        var ana = new Ana(program);
        ana.exists(true);
        var shouted = new Email(ana.email().toUpperCase(Locale.ROOT));

        assertThatThrownBy(
                        () -> users.createForSomebody(shouted, "Otra Ana", "otra clave larga", "es", "America/Bogota"))
                .hasMessage("user.emailTaken");
    }

    @Test
    void namesAreFoundManyAtOnce() {
        var ana = new Ana(program).exists(true);

        assertThat(users.names(List.of(ana, new UserId(-1))))
                .containsOnlyKeys(ana)
                .containsValue("Ana Gómez");
    }
}
