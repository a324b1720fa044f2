package app.cuadra.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.api.Program;
import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestClock;
import app.cuadra.testing.TestDatabase;
import app.cuadra.values.CompanyId;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tokens from the page where they are made to the moment when they end. */
@ApplicationTest
@Tag("HUB-50")
class TokenPagesTest {

    private static final String SELF = "/api/v1/users/self";

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final Office office;

    @Autowired
    TokenPagesTest(WebApplicationContext context) {
        office = new Office(context);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() throws Exception {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());

        var token = Program.token(visitor, ana.company(), "company:read");

        assertThat(token).startsWith("cuadra_" + ana.company().value() + "_").hasSizeGreaterThan(50);
        assertThat(visitor.get(path(ana.company())).body())
                .contains("Tienda en línea", token.substring(token.length() - 4))
                .doesNotContain(token);
        assertThat(everythingOf(ana.company())).isNotEmpty().noneMatch(row -> row.contains(token));
    }

    @Test
    void thePageShowsWhenAndFromWhereItWasUsed() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var token = Program.token(visitor, ana.company(), "company:read");
        assertThat(visitor.get(path(ana.company())).body()).contains("Nunca");

        var program = Program.of(cast.port(), ana.person().login(), token).from("203.0.113.77");
        assertThat(program.get(SELF).status()).isEqualTo(200);

        assertThat(visitor.get(path(ana.company())).body())
                .contains("203.0.113.77")
                .doesNotContain("Nunca");
    }

    @Test
    void makingOneAsksForAProofAndTellsTheOwnerByMailAndInTheHistory() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        Program.token(visitor, ana.company(), "company:read");

        assertThat(office.jdbc()
                        .sql("select subject from mail where to_address = :to")
                        .param("to", ana.person().login())
                        .query(String.class)
                        .list())
                .contains("Un token nuevo entra en tu nombre");
        assertThat(visitor.get("/empresa/" + ana.company().value() + "/historial")
                        .body())
                .contains("Creó un token de la API", "Tienda en línea");

        clock.advance(Duration.ofMinutes(50));
        var again = visitor.get(path(ana.company()) + "/nuevo");
        assertThat(again.location()).startsWith("/confirmar");
        assertThat(visitor.post(path(ana.company()), "name", "Otro", "scope", "company:read")
                        .location())
                .startsWith("/confirmar");
    }

    @Test
    void aRenewedTokenOpensAndItsOldSecretNoLonger() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var old = Program.token(visitor, ana.company(), "company:read");
        var id = visitor.get(path(ana.company())).body().replaceAll("(?s).*/api/(\\d+)/renovacion.*", "$1");

        assertThat(visitor.get(path(ana.company()) + "/" + id + "/renovacion").status())
                .isEqualTo(200);
        var renewed = Program.secret(
                visitor.post(path(ana.company()) + "/" + id + "/renovacion").body());

        assertThat(asking(ana.person(), old)).isEqualTo(401);
        assertThat(asking(ana.person(), renewed)).isEqualTo(200);
    }

    @Test
    void aRevokedTokenOpensNothingFromTheNextRequestOn() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var token = Program.token(visitor, ana.company(), "company:read");
        assertThat(asking(ana.person(), token)).isEqualTo(200);
        var id = visitor.get(path(ana.company())).body().replaceAll("(?s).*/api/(\\d+)/retiro.*", "$1");

        assertThat(visitor.post(path(ana.company()) + "/" + id + "/retiro").status())
                .isEqualTo(303);

        assertThat(asking(ana.person(), token)).isEqualTo(401);
        assertThat(visitor.get(path(ana.company())).body()).contains("Aún no hay tokens");
    }

    @Test
    void anAdministratorSeesAndEndsEverybodysAndOthersOnlyTheirOwn() {
        var ana = cast.owner();
        var marta = cast.marta();
        office.join(ana.company(), marta.id(), Role.ACCOUNTANT);
        var hers = cast.signedIn(marta);
        var his = cast.signedIn(ana.person());
        var token = Program.token(hers, ana.company(), "company:read");
        Program.token(his, ana.company(), "company:read");

        assertThat(hers.get(path(ana.company())).body()).contains("Tus tokens").doesNotContain("Ana Torres</td>");
        var seen = his.get(path(ana.company())).body();
        assertThat(seen).contains("Tokens de la empresa", "Marta Ruiz");
        var ids = new ArrayList<String>();
        java.util.regex.Pattern.compile("/api/(\\d+)/retiro")
                .matcher(seen)
                .results()
                .forEach(found -> ids.add(found.group(1)));
        var ofAna = ids.getFirst();
        var ofMarta = ids.getLast();

        assertThat(hers.post(path(ana.company()) + "/" + ofAna + "/retiro").status())
                .isEqualTo(404);
        assertThat(his.get(path(ana.company()) + "/" + ofMarta + "/renovacion").status())
                .as("renewing shows the secret")
                .isEqualTo(404);
        assertThat(his.post(path(ana.company()) + "/" + ofMarta + "/retiro").status())
                .isEqualTo(303);
        assertThat(asking(marta, token)).isEqualTo(401);
    }

    @Test
    void whoeverLeavesTheCompanyOrIsDisabledHasNoTokenThereEvenWhenTheyComeBack() {
        var ana = cast.owner();
        var marta = cast.marta();
        office.join(ana.company(), marta.id(), Role.ACCOUNTANT);
        var token = Program.token(cast.signedIn(marta), ana.company(), "company:read");
        assertThat(asking(marta, token)).isEqualTo(200);
        var his = cast.signedIn(ana.person());
        var person = "/empresa/" + ana.company().value() + "/configuracion/usuarios/"
                + marta.id().value();
        his.get(person);

        assertThat(his.post(person + "/desactivacion").status()).isEqualTo(303);
        assertThat(asking(marta, token)).isEqualTo(401);
        assertThat(his.post(person + "/activacion").status()).isEqualTo(303);

        assertThat(asking(marta, token)).isEqualTo(401);
    }

    @Test
    void aFormThatSaysNothingComesBackWithWhatIsMissing() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        visitor.get(path(ana.company()) + "/nuevo");

        var without = visitor.post(path(ana.company()), "name", "", "scope", "no:such");

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("Elige al menos un permiso de la lista.");
    }

    private int asking(Cast.Person person, String token) {
        return Program.of(cast.port(), person.login(), token).get(SELF).status();
    }

    private static String path(CompanyId company) {
        return "/empresa/" + company.value() + "/integraciones/api";
    }

    /** The rows of tokens as whoever has a copy of the database reads them. */
    private static List<String> everythingOf(CompanyId company) throws Exception {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("select t::text from api_token t where company_id = " + company.value()
                                + " union all select a::text from audit_entry a where company_id = "
                                + company.value())) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
