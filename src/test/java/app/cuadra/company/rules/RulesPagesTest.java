package app.cuadra.company.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.Phone;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Statements;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a company asks of whoever enters it. */
@ApplicationTest
@Tag("SI-45")
class RulesPagesTest {

    private static final String FACTOR = "/mi-cuadra/seguridad/segundo-paso";

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whoeverTurnsItOnSetsUpTheirOwnFirstAndComesBack() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var home = "/empresa/" + ana.company().value();
        assertThat(visitor.get(home + "/configuracion/acceso").body()).contains("te la pediremos a ti primero");

        var saved = visitor.post(home + "/configuracion/acceso", "secondFactor", "true");

        var asked = visitor.get(saved.location()).location();
        assertThat(asked).isEqualTo("/confirmar/segundo-paso?volver=" + encoded(home + "/configuracion/acceso"));
        assertThat(visitor.get(asked).body())
                .contains("Esta empresa solo deja entrar con verificación en dos pasos")
                .contains(FACTOR + "?volver=" + encoded(home + "/configuracion/acceso"));
        var shown = setUp(visitor, home + "/configuracion/acceso");
        assertThat(shown).contains("href=\"" + home + "/configuracion/acceso\"");
        assertThat(visitor.get(home + "/configuracion/acceso").body())
                .contains("name=\"secondFactor\" value=\"true\" checked");
        assertThat(visitor.get(home + "/historial").body()).contains("Exigió verificación en dos pasos");
    }

    @Test
    void whoWorksForItsAccountantOwesItAsWellAndEntersWithACode() {
        var luis = cast.accountant(1);
        var company = luis.clients().getFirst();
        require(company, true, false);
        var visitor = cast.signedIn(luis.person());
        var home = "/empresa/" + company.value();

        assertThat(visitor.get(home).location()).startsWith("/confirmar/segundo-paso?volver=");
        // Nothing is done meanwhile, and other places stay open.
        assertThat(visitor.post(home + "/configuracion/empresa", "company", "x").location())
                .isEqualTo("/confirmar/segundo-paso?volver=" + encoded(home));
        assertThat(visitor.get("/contador/" + luis.practice().value() + "/empresas")
                        .status())
                .isEqualTo(200);
        var phone = Phone.scanning(offered(visitor, home));
        visitor.post(FACTOR + "/activacion", "code", phone.code(clock.instant()), "volver", home);
        assertThat(visitor.get(home).status()).isEqualTo(200);

        clock.advance(Duration.ofSeconds(30));
        var again = cast.visitor().from(Ana.freshAddress());
        again.get("/ingresar");
        again.post(
                "/ingresar",
                "login",
                luis.person().login(),
                "password",
                luis.person().password());
        again.get("/ingresar/segundo-paso");
        again.post("/ingresar/segundo-paso", "code", phone.code(clock.instant()), "papel", "");
        assertThat(again.get(home).status()).isEqualTo(200);
    }

    @Test
    void aSessionFromBeforeProvesItselfWithACodeAndAFragmentIsSentWhole() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var home = "/empresa/" + ana.company().value();
        require(ana.company(), true, false);

        var fragment = visitor.send(HttpRequest.newBuilder(visitor.uri(home))
                .header("HX-Request", "true")
                .GET());

        assertThat(fragment.raw().headers().firstValue("HX-Redirect"))
                .hasValue("/confirmar/segundo-paso?volver=" + encoded(home));
        assertThat(visitor.get("/confirmar/segundo-paso?volver=//evil.example").body())
                .doesNotContain("href=\"//evil", "volver=%2F%2Fevil");
    }

    @Test
    @Tag("COM-3")
    void onlyAdministratorsSeeAndChangeTheRules() {
        var luis = cast.accountant(1);
        var visitor = cast.signedIn(luis.person());
        var home = "/empresa/" + luis.clients().getFirst().value();

        assertThat(visitor.get(home + "/configuracion/acceso").status()).isEqualTo(403);
        assertThat(visitor.post(home + "/configuracion/acceso", "secondFactor", "true")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get(home).body()).doesNotContain("/configuracion/acceso");
    }

    @Test
    void changingTheRulesAsksForAFreshProof() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var path = "/empresa/" + ana.company().value() + "/configuracion/acceso";

        clock.advance(Duration.ofHours(1));

        assertThat(visitor.get(path).location()).isEqualTo("/confirmar?volver=" + encoded(path));
        assertThat(visitor.post(path, "secondFactor", "true").location()).startsWith("/confirmar");
        assertThat(visitor.get("/empresa/" + ana.company().value()).status()).isEqualTo(200);
    }

    @Test
    @Tag("SI-20")
    void aLinkAloneIsNotEnoughWhereTheCompanySaysSo() {
        var ana = new Ana(program);
        var id = ana.exists(true);
        var company = cast.company("Panadería La Espiga", Optional.of(id), id);
        require(company, false, true);
        var home = "/empresa/" + company.value();
        var visitor = ana.visitor(cast.port());
        visitor.get("/ingresar/correo");
        visitor.post("/ingresar/correo", "email", ana.email(), "volver", "", "solucion", "");
        visitor.follow(Ana.link(ana.letters(1).getFirst()));
        visitor.post("/ingresar/link");
        visitor.get("/mi-cuadra");

        var asked = visitor.get(home).location();

        assertThat(asked).isEqualTo("/confirmar/otra-prueba?volver=" + encoded(home));
        assertThat(visitor.get(asked).body()).contains("solo con un link mágico", "/confirmar?volver=" + encoded(home));
        visitor.get("/confirmar?volver=" + encoded(home));
        assertThat(visitor.post("/confirmar", "password", Ana.PASSWORD, "volver", home)
                        .location())
                .isEqualTo(home);
        assertThat(visitor.get(home).status()).isEqualTo(200);
    }

    @Test
    void aPasswordIsMoreThanALinkAndTheDoorAsksTheDatabaseNothingMore() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var home = "/empresa/" + ana.company().value();
        visitor.get(home);
        var before = Statements.get(visitor, home).statements().size();

        require(ana.company(), false, true);

        var counted = Statements.get(visitor, home);
        assertThat(counted.answer().status()).isEqualTo(200);
        assertThat(counted.statements()).hasSize(before);
    }

    private void require(CompanyId company, boolean secondFactor, boolean moreThanALink) {
        program.getBean(Tenancy.class).within(company, () -> {
            program.getBean(Rules.class).save(company, new AccessRules(secondFactor, moreThanALink));
            return company;
        });
    }

    /** Sets an app up on the way to this page; the page with the codes. */
    private String setUp(Visitor visitor, String wanted) {
        var phone = Phone.scanning(offered(visitor, wanted));
        return visitor.post(FACTOR + "/activacion", "code", phone.code(clock.instant()), "volver", wanted)
                .body();
    }

    private static String offered(Visitor visitor, String wanted) {
        visitor.get(FACTOR + "?volver=" + encoded(wanted));
        return visitor.get(
                        visitor.post(FACTOR + "/aplicacion", "volver", wanted).location())
                .body();
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
