package app.cuadra.identity.email;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.Users;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import app.cuadra.values.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@Tag("SI-40")
class EmailChangeTest {

    private static final String PATH = "/mi-cuadra/seguridad/correo";

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
    void theNewAddressConfirmsTheOldOneIsToldAndIsFreeAtOnce() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var wanted = new Ana(program);
        var visitor = signedIn(ana);

        assertThat(ask(visitor, wanted.email()).location()).isEqualTo(PATH + "/revisa-tu-correo");
        assertThat(visitor.get(PATH + "/revisa-tu-correo").body()).contains(wanted.email());
        var link = Ana.link(wanted.letters(1).getFirst());
        assertThat(visitor.follow(link).body()).contains("Confirma tu correo nuevo", wanted.email());
        assertThat(user(ana)).as("opening the link changes nothing").contains(id);
        assertThat(visitor.post("/correo/confirmar").location()).isEqualTo("/mi-cuadra/seguridad");

        assertThat(visitor.get("/mi-cuadra/seguridad").body())
                .contains("Cambiamos tu correo.", "Verificado", "Cambio de correo a " + wanted.email());
        assertThat(user(wanted)).contains(id);
        assertThat(user(ana)).isEmpty();
        assertThat(ana.letters(1).getFirst().text())
                .contains("El correo de tu cuenta ahora es", "•••@laespiga.example", "198.18.", "No fui yo")
                .doesNotContain(wanted.email());
        assertThat(wanted.letters(2).getFirst().text()).contains(wanted.email(), "198.18.", "No fui yo");
        assertThat(ana.register(ana.visitor(port)).status()).isEqualTo(303);
        assertThat(user(ana)).isPresent().isNotEqualTo(Optional.of(id));
        assertThat(wanted.signIn(wanted.visitor(port)).status()).isEqualTo(303);
        visitor.get(link);
        assertThat(visitor.get("/correo/confirmar").body()).contains("Listo");
    }

    @Test
    void whoDidNotChangeItTakesItBackSignedOut() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var thief = new Ana(program);
        var stolen = signedIn(ana);
        changed(stolen, thief);
        var undo = Ana.link(ana.letters(1).getFirst());
        var owner = ana.visitor(port);

        assertThat(owner.follow(undo).body()).contains("¿No cambiaste tu correo?", ana.email());
        assertThat(user(thief)).as("opening the link changes nothing").contains(id);
        assertThat(owner.post("/correo/deshacer").location()).isEqualTo("/correo/deshacer");

        assertThat(owner.get("/correo/deshacer").body()).contains("La cuenta volvió a " + ana.email());
        assertThat(user(ana)).contains(id);
        assertThat(user(thief)).isEmpty();
        assertThat(stolen.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(ana.signIn(ana.visitor(port)).status())
                .as("the password is void")
                .isEqualTo(422);
        var recover = owner.follow(Ana.link(ana.letters(2).getFirst()));
        assertThat(recover.body()).contains("Elige tu contraseña");
        owner.post("/recuperar/clave", "password", "otra clave larga");
        assertThat(ana.signIn(ana.visitor(port), "otra clave larga").status()).isEqualTo(303);
        assertThat(thief.letters(3).getFirst().text()).contains("la cuenta ya no usa este correo");
        owner.get(undo);
        assertThat(owner.get("/correo/deshacer").body()).contains("La cuenta volvió a");
    }

    @Test
    void takingItBackInTheBrowserThatIsSignedInEndsThatSessionToo() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = signedIn(ana);
        changed(visitor, new Ana(program));

        visitor.follow(Ana.link(ana.letters(1).getFirst()));
        visitor.post("/correo/deshacer");

        assertThat(visitor.get("/correo/deshacer").body()).contains("La cuenta volvió a");
        assertThat(visitor.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
    }

    @Test
    void anAddressThatHasAnotherAccountMeanwhileKeepsItAndTheOwnerNamesAThird() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var thief = new Ana(program);
        var stolen = signedIn(ana);
        changed(stolen, thief);
        var undo = Ana.link(ana.letters(1).getFirst());
        ana.register(ana.visitor(port));
        var other = user(ana).orElseThrow();
        var third = new Ana(program);
        var owner = ana.visitor(port);

        owner.follow(undo);
        owner.post("/correo/deshacer");
        var taken = owner.get("/correo/deshacer");
        assertThat(taken.body()).contains("tiene ahora otra cuenta", "Otro correo tuyo");
        assertThat(stolen.get("/mi-cuadra/seguridad").location()).startsWith("/ingresar");
        assertThat(thief.signIn(thief.visitor(port)).status()).isEqualTo(422);
        assertThat(owner.post("/correo/deshacer/otro", "email", "no es").status())
                .isEqualTo(422);
        assertThat(owner.post("/correo/deshacer/otro", "email", third.email()).body())
                .contains(third.email());
        var rescue = Ana.link(third.letters(1).getFirst());
        assertThat(third.visitor(port).follow(rescue).body()).contains("en el mismo navegador");
        assertThat(owner.follow(rescue).body()).contains("Recupera tu cuenta", third.email());
        owner.post("/correo/rescatar");

        assertThat(owner.get("/correo/rescatar").body()).contains("Tu cuenta tiene ahora el correo " + third.email());
        assertThat(user(third)).contains(id);
        assertThat(user(ana)).as("nobody loses their account").contains(other);
        assertThat(ana.signIn(ana.visitor(port)).status()).isEqualTo(303);
        assertThat(owner.follow(Ana.link(third.letters(2).getFirst())).body()).contains("Elige tu contraseña");
    }

    @Test
    void theFirstAlarmOutlivesFurtherChangesAndSilencesTheirs() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var thief = new Ana(program);
        var stolen = signedIn(ana);
        changed(stolen, thief);
        clock.advance(Duration.ofMinutes(2));
        changed(stolen, new Ana(program));
        var later = Ana.link(thief.letters(3).getFirst());
        assertThat(later).startsWith("/correo/deshacer/");
        var owner = ana.visitor(port);

        owner.follow(Ana.link(ana.letters(1).getFirst()));
        owner.post("/correo/deshacer");

        assertThat(user(ana)).contains(id);
        var again = thief.visitor(port);
        assertThat(again.follow(later).body()).contains("la cuenta ya se recuperó");
        again.post("/correo/deshacer");
        assertThat(user(ana)).contains(id);
    }

    @Test
    void anAddressThatHasAnAccountIsAnsweredTheSameAndItsOwnerIsTold() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var marta = new Ana(program);
        var marta1 = marta.exists(true);
        var visitor = signedIn(ana);

        assertThat(ask(visitor, marta.email()).location()).isEqualTo(PATH + "/revisa-tu-correo");

        assertThat(visitor.get(PATH + "/revisa-tu-correo").body()).contains("Enviamos un enlace a " + marta.email());
        assertThat(marta.letters(1).getFirst().text()).contains("Alguien quiso usar este correo en otra cuenta");
        assertThat(user(ana)).contains(id);
        assertThat(user(marta)).contains(marta1);
    }

    @Test
    void anAddressTakenBetweenAskingAndConfirmingStaysWhereItIs() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var wanted = new Ana(program);
        var visitor = signedIn(ana);
        ask(visitor, wanted.email());
        visitor.follow(Ana.link(wanted.letters(1).getFirst()));
        var other = wanted.exists(true);

        assertThat(visitor.post("/correo/confirmar").body()).contains("ya tiene una cuenta. Nada cambió.");

        assertThat(user(ana)).contains(id);
        assertThat(user(wanted)).contains(other);
    }

    @Test
    void anAddressThatWasNeverVerifiedGetsNoWayIntoTheAccount() {
        var ana = new Ana(program);
        var id = ana.exists(false);
        var wanted = new Ana(program);

        changed(signedIn(ana), wanted);

        assertThat(user(wanted)).contains(id);
        wanted.letters(2);
        assertThat(ana.subjects()).isEmpty();
    }

    @Test
    void linksExpireAndTheChangeNeedsAFreshProof() {
        var ana = new Ana(program);
        ana.exists(true);
        var wanted = new Ana(program);
        var visitor = signedIn(ana);
        ask(visitor, wanted.email());
        var link = Ana.link(wanted.letters(1).getFirst());

        clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(visitor.follow(link).body()).contains("Este enlace venció");
        visitor.post("/correo/confirmar");
        assertThat(user(wanted)).isEmpty();
        assertThat(visitor.get(PATH).location()).startsWith("/confirmar?volver=");
    }

    @Test
    void theWayBackIsOpenForThreeDays() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var wanted = new Ana(program);
        changed(signedIn(ana), wanted);
        var undo = Ana.link(ana.letters(1).getFirst());
        var owner = ana.visitor(port);
        clock.advance(Duration.ofHours(72).plusSeconds(1));

        assertThat(owner.follow(undo).body()).contains("Servía durante 72 horas");
        owner.post("/correo/deshacer");

        assertThat(user(wanted)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-es-un-correo", "\u0000@x.example", "a\n@x.example", "@", "x@y"})
    void anythingElseIsSaidAtTheField(String email) {
        var ana = new Ana(program);
        ana.exists(true);

        var answer = ask(signedIn(ana), email);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("problem-email");
    }

    @Test
    void theAddressOfNowIsNoChangeAndNobodyAsksWithoutEnd() {
        var ana = new Ana(program);
        ana.exists(true);
        var visitor = signedIn(ana);
        var wanted = new Ana(program);

        assertThat(ask(visitor, ana.email().toUpperCase(java.util.Locale.ROOT)).body())
                .contains("Es el correo que ya usas");
        ask(visitor, wanted.email());
        wanted.letters(1);
        assertThat(ask(visitor, wanted.email()).body()).contains("Acabamos de enviar un mensaje");
    }

    private Visitor signedIn(Ana ana) {
        var visitor = ana.visitor(port);
        ana.signIn(visitor);
        return visitor;
    }

    private static Visitor.Answer ask(Visitor visitor, String email) {
        visitor.get(PATH);
        return visitor.post(PATH, "email", email);
    }

    /** Goes all the way to the new address. */
    private static void changed(Visitor visitor, Ana to) {
        ask(visitor, to.email());
        visitor.follow(Ana.link(to.letters(1).getFirst()));
        assertThat(visitor.post("/correo/confirmar").status()).isEqualTo(303);
    }

    private Optional<UserId> user(Ana who) {
        return users.find(new Email(who.email())).map(Users.User::id);
    }
}
