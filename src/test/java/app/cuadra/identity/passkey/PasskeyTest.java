package app.cuadra.identity.passkey;

import static app.cuadra.identity.passkey.PasskeyHolder.KEYS;
import static app.cuadra.identity.passkey.PasskeyHolder.confirm;
import static app.cuadra.identity.passkey.PasskeyHolder.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.Users;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("SI-45")
class PasskeyTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Users users;

    @Autowired
    TestClock clock;

    @AfterEach
    void todayAgain() {
        clock.reset();
    }

    @Test
    @Tag("SI-42")
    void anAddedPasskeyIsListedAndTold() {
        var ana = new PasskeyHolder(program, port);
        assertThat(ana.visitor().get("/mi-cuadra/seguridad").body()).contains("Sin llaves");

        ana.key();

        assertThat(ana.visitor().get(KEYS).body()).contains("Agregamos la llave", "Sincronizada", "aún sin usar");
        assertThat(ana.visitor().get("/mi-cuadra/seguridad").body())
                .contains("1 llave: ", "Se agregó la llave de acceso");
        assertThat(ana.ana().letters(1).getFirst().text()).contains("Se agregó la llave de acceso");
    }

    @Test
    void theQuestionAsksForAPasskeyThatTheDeviceKeepsAndThePersonUnlocks() {
        var ana = new PasskeyHolder(program, port);
        ana.key();
        ana.visitor().get(KEYS + "/nueva");

        var question = ana.visitor().post(KEYS + "/reto").body();

        assertThat(question)
                .contains(
                        "\"residentKey\":\"required\"", "\"userVerification\":\"required\"", "\"attestation\":\"none\"")
                .contains("\"name\":\"" + ana.ana().email() + "\"", "\"displayName\":\"Ana Gómez\"")
                .containsPattern("\"excludeCredentials\":\\[\\{\"id\":\"[\\w-]{43}\"");
    }

    /** Otherwise whoever registers somebody's address first keeps a key to what its owner makes of the account. */
    @Test
    @Tag("SI-3")
    void whoHasNotVerifiedTheirAddressAddsNone() {
        var ana = new Ana(program);
        ana.exists(false);
        var visitor = ana.visitor(port);
        ana.signIn(visitor);

        assertThat(visitor.get(KEYS + "/nueva").body())
                .contains("Verifica tu correo antes de agregar")
                .doesNotContain("Crear llave");
        var made = new SoftKey(port).make(visitor.post(KEYS + "/reto").body());

        assertThat(visitor.post(KEYS, made).body()).contains("Verifica tu correo antes de agregar");
        assertThat(visitor.get(KEYS).body()).contains("Aún no tienes llaves de acceso");
    }

    @Test
    void aPasskeyIsMadeForThisSiteAndByThePersonOrNotAtAll() {
        var ana = new PasskeyHolder(program, port);
        var keys = List.of(
                new SoftKey(port).at("https://evil.example"),
                new SoftKey(port).of("evil.example"),
                new SoftKey(port).saying(SoftKey.PRESENT),
                new SoftKey(port).saying(SoftKey.VERIFIED));

        assertThat(keys).allSatisfy(key -> assertThat(ana.add(key).status()).isEqualTo(422));

        assertThat(ana.visitor().get(KEYS).body()).contains("Aún no tienes llaves de acceso");
        assertThat(ana.ana().subjects()).isEmpty();
    }

    @Test
    void brokenAttestationsAreRefusedAndNothingBreaks() {
        var ana = new PasskeyHolder(program, port);
        for (var broken : List.of("", "MTA4Ng", "oA", "o2NmbXQ", "////", "_____w", "A".repeat(20_000))) {
            ana.visitor().get(KEYS + "/nueva");
            var made = new SoftKey(port).make(ana.visitor().post(KEYS + "/reto").body());
            made[5] = broken;

            assertThat(ana.visitor().post(KEYS, made).status()).as(broken).isEqualTo(422);
        }
    }

    @Test
    void nobodyAddsWhatSomebodyElseWasAskedToMake() {
        var ana = new PasskeyHolder(program, port);
        var eva = new PasskeyHolder(program, port);
        ana.visitor().get(KEYS + "/nueva");
        eva.visitor().get(KEYS + "/nueva");

        var made = new SoftKey(port).make(ana.visitor().post(KEYS + "/reto").body());

        assertThat(eva.visitor().post(KEYS, made).body()).contains("La página estuvo abierta mucho tiempo");
        assertThat(ana.visitor().post(KEYS, made).location()).isEqualTo(KEYS);
        assertThat(ana.visitor().post(KEYS, made).status()).isEqualTo(422);
    }

    @Test
    void thePasskeyOfOneCannotBeAddedToAnother() {
        var ana = new PasskeyHolder(program, port);
        var eva = new PasskeyHolder(program, port);
        var key = ana.key();

        assertThat(eva.add(key).status()).isEqualTo(422);
        assertThat(eva.visitor().get(KEYS).body()).contains("Aún no tienes llaves de acceso");
    }

    @Test
    void addingAndRemovingAskForAFreshProof() {
        var ana = new PasskeyHolder(program, port);
        ana.key();
        var id = ana.first();

        clock.advance(Duration.ofMinutes(46));

        for (var path : List.of("/nueva", "/retiro?llave=" + id, "/sin-clave")) {
            assertThat(ana.visitor().get(KEYS + path).location()).startsWith("/confirmar?volver=");
        }
        assertThat(ana.visitor().post(KEYS + "/reto").location()).startsWith("/confirmar");
        assertThat(ana.visitor().post(KEYS).location()).startsWith("/confirmar");
        assertThat(ana.visitor().post(KEYS + "/retiro", "llave", id).location()).startsWith("/confirmar");
        assertThat(ana.visitor().post(KEYS + "/sin-clave").location()).startsWith("/confirmar");
        assertThat(ana.visitor().get(KEYS).status()).isEqualTo(200);
    }

    @Test
    void aPasskeyConfirmsWhoOneIsInsteadOfThePassword() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        clock.advance(Duration.ofMinutes(46));
        assertThat(ana.visitor().get("/confirmar?volver=/mi-cuadra").body())
                .contains("Confirmar con llave de acceso", "/confirmar/llave?volver=%2Fmi-cuadra");

        assertThat(confirm(ana.visitor(), key, KEYS + "/nueva").location()).isEqualTo(KEYS + "/nueva");

        assertThat(ana.visitor().get(KEYS + "/nueva").status()).isEqualTo(200);
    }

    @Test
    void somebodyElsesPasskeyConfirmsNothing() {
        var ana = new PasskeyHolder(program, port);
        ana.key();
        var withoutKeys = new PasskeyHolder(program, port);
        var evas = new PasskeyHolder(program, port).key();
        clock.advance(Duration.ofMinutes(46));

        for (var victim : List.of(ana, withoutKeys)) {
            assertThat(confirm(victim.visitor(), evas, KEYS + "/nueva").status())
                    .isEqualTo(422);
            assertThat(confirm(victim.visitor(), evas.ownedBy(""), KEYS + "/nueva")
                            .status())
                    .isEqualTo(422);
            assertThat(victim.visitor().get(KEYS + "/nueva").location()).startsWith("/confirmar");
        }
    }

    @Test
    @Tag("SI-42")
    void aRemovedPasskeyOpensNothingAndThatIsTold() {
        var ana = new PasskeyHolder(program, port);
        var key = ana.key();
        var lost = ana.elsewhere();
        signIn(lost, key);

        assertThat(ana.visitor().get(KEYS + "/retiro?llave=" + ana.first()).body())
                .contains("Ya no podrás entrar con ella");
        assertThat(ana.remove().location()).isEqualTo(KEYS);

        assertThat(lost.get(KEYS).location()).startsWith("/ingresar");
        assertThat(signIn(ana.elsewhere(), key).status()).isEqualTo(422);
        assertThat(ana.ana().letters(2).getFirst().text()).contains("Se quitó la llave de acceso");
        assertThat(ana.visitor().get(KEYS).body()).contains("Aún no tienes llaves de acceso");
    }

    @Test
    void aPasskeyGetsTheNameItsOwnerWants() {
        var ana = new PasskeyHolder(program, port);
        ana.key();
        var id = ana.first();
        assertThat(ana.visitor().get(KEYS + "/nombre?llave=" + id).body()).contains("Guardar nombre");

        for (var bad : List.of("", "x".repeat(61), "a\u202Eb")) {
            var answer = ana.visitor().post(KEYS + "/nombre", "llave", id, "name", bad);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("problem-name");
        }
        assertThat(ana.visitor()
                        .post(KEYS + "/nombre", "llave", id, "name", " Teléfono  de Ana <b>")
                        .location())
                .isEqualTo(KEYS);

        assertThat(ana.visitor().get(KEYS).body()).contains("<b>Teléfono de Ana &lt;b&gt;</b>");
        assertThat(ana.visitor().get("/mi-cuadra/seguridad").body()).contains("1 llave: Teléfono de Ana");
    }

    @Test
    void nobodyFindsThePasskeysOfSomebodyElse() {
        var ana = new PasskeyHolder(program, port);
        ana.key();
        var id = ana.first();
        var eva = new PasskeyHolder(program, port);
        eva.visitor().get(KEYS);

        for (var other : List.of(id, "0", "x", "9".repeat(30), "")) {
            assertThat(eva.visitor().get(KEYS + "/nombre?llave=" + other).status())
                    .isEqualTo(404);
            assertThat(eva.visitor().get(KEYS + "/retiro?llave=" + other).status())
                    .isEqualTo(404);
            assertThat(eva.visitor()
                            .post(KEYS + "/nombre", "llave", other, "name", "mía")
                            .status())
                    .isEqualTo(404);
            assertThat(eva.visitor().post(KEYS + "/retiro", "llave", other).status())
                    .isEqualTo(404);
        }
        assertThat(ana.first()).isEqualTo(id);
        assertThat(ana.visitor().get(KEYS).body()).doesNotContain("mía");
    }

    @Test
    void whoHasOnlyPasskeysKeepsTheLastOneAndDoesEverythingWithIt() {
        var ana = new PasskeyHolder(program, port);
        var elsewhere = ana.elsewhere();
        ana.ana().signIn(elsewhere);
        ana.visitor().get(KEYS);
        assertThat(ana.visitor().post(KEYS + "/sin-clave").body()).contains("necesitas al menos una llave");
        var key = ana.key();

        assertThat(ana.visitor().post(KEYS + "/sin-clave").location()).isEqualTo(KEYS);

        assertThat(ana.ana().letters(2).getFirst().text()).contains("Se quitó la contraseña de tu cuenta");
        assertThat(elsewhere.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(ana.ana().signIn(ana.elsewhere()).status()).isEqualTo(422);
        var removed = ana.remove();
        assertThat(removed.status()).isEqualTo(422);
        assertThat(removed.body()).contains("Es tu única forma de entrar");

        var fresh = ana.elsewhere();
        assertThat(signIn(fresh, key).status()).isEqualTo(303);
        clock.advance(Duration.ofMinutes(46));
        assertThat(fresh.get("/mi-cuadra/seguridad/clave/nueva").location()).startsWith("/confirmar");
        assertThat(fresh.get("/confirmar").body()).contains("Confirmar con llave de acceso");
        confirm(fresh, key, "/mi-cuadra/seguridad/clave/nueva");
        fresh.get("/mi-cuadra/seguridad/clave/nueva");
        assertThat(fresh.post("/mi-cuadra/seguridad/clave/nueva", "password", "otra frase bien larga")
                        .status())
                .isEqualTo(303);
        assertThat(ana.ana().signIn(ana.elsewhere(), "otra frase bien larga").status())
                .isEqualTo(303);
    }

    @Test
    @Tag("SI-42")
    void whatSomebodyElseAddedGoesWhenTheOwnerSaysThatItWasNotThem() {
        var ana = new PasskeyHolder(program, port);
        var hers = ana.key();
        clock.advance(Duration.ofMinutes(5));
        var changed = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        var theirs = ana.key();

        program.getBean(AddedPasskeys.class).removeSince(ana.id(), changed);

        assertThat(signIn(ana.elsewhere(), theirs).status()).isEqualTo(422);
        assertThat(signIn(ana.elsewhere(), hers).status()).isEqualTo(303);
    }

    @Test
    void withTwoPasskeysOneMayGo() {
        var ana = new PasskeyHolder(program, port);
        ana.key();
        ana.key();
        ana.visitor().post(KEYS + "/sin-clave");

        assertThat(ana.remove().status()).isEqualTo(303);
        assertThat(ana.remove().status()).isEqualTo(422);
    }

    @Test
    void thereAreAsManyAsAnybodyNeedsAndNoMore() {
        var ana = new PasskeyHolder(program, port);
        for (var i = 0; i < PasskeyKeeping.MAX; i++) {
            ana.key();
        }

        assertThat(ana.add(new SoftKey(port)).body()).contains("Puedes tener hasta 20 llaves");
    }

    @Test
    @Tag("ACC-25")
    void newPasswordsOfGeneratedLoginsEndThePasskeysThatTheOldOnesAdded() {
        var login = users.createGenerated(List.of(new Users.NewLogin("Tienda", "es", "America/Bogota")))
                .getFirst();
        var password = users.issuePasswords(List.of(login.id())).getFirst();
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get("/ingresar");
        visitor.post("/ingresar", "login", login.username(), "password", password);
        var key = new SoftKey(port);
        visitor.get(KEYS + "/nueva");
        assertThat(visitor.post(KEYS, key.make(visitor.post(KEYS + "/reto").body()))
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(KEYS).body()).doesNotContain("Quitar mi contraseña");

        users.issuePasswords(List.of(login.id()));

        assertThat(signIn(new Visitor(port).from(Ana.freshAddress()), key).status())
                .isEqualTo(422);
    }
}
