package app.cuadra.hub;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.testing.Visitor;
import app.cuadra.values.CompanyId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationTest
@Tag("SI-10")
class SolutionDoorTest {

    @Autowired
    Cast cast;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "contador, Espacio Contador",
        "contabilidad, Cuadra Contabilidad",
        "facturacion, Cuadra Facturación",
        "nomina, Cuadra Nómina",
        "pos, Cuadra POS",
        "tienda, Cuadra Tienda"
    })
    void eachSolutionHasADoorThatSaysItsName(String solution, String name) {
        var page = cast.visitor().get("/ingresar?solucion=" + solution).body();

        assertThat(page)
                .contains("<h1>Iniciar sesión en " + name + "</h1>")
                .contains("name=\"solucion\" value=\"" + solution + "\"");
    }

    @Test
    void aDoorThatNobodyKnowsIsTheDoorOfAll() {
        assertThat(cast.visitor().get("/ingresar?solucion=cocina").body()).contains("<h1>Iniciar sesión</h1>");

        var owner = cast.owner();
        var ana = by(owner.person(), "cocina", "");
        assertThat(ana.location()).isEqualTo("/");
    }

    @Test
    void theAccountantsDoorLeadsToTheirWorkspaceAndTheOneOfTheBooksToTheCompanyUsedLast() {
        var luis = cast.accountant(3);
        var workspace = "/contador/" + luis.practice().value();
        var last = "/empresa/" + luis.clients().get(1).value();
        var visitor = cast.signedIn(luis.person());

        assertThat(visitor.get("/?solucion=contador").location()).startsWith(workspace);
        assertThat(visitor.get(last).status()).isEqualTo(200);
        assertThat(visitor.get("/?solucion=contabilidad").location()).isEqualTo(last);
        assertThat(visitor.get("/").location()).startsWith(workspace);
        assertThat(visitor.get("/?solucion=cocina").location()).startsWith(workspace);
    }

    @Test
    void whoHasNeverBeenInACompanyLandsInTheFirstOneAndAnOwnerHasNoWorkspace() {
        var owner = cast.owner();
        var company = "/empresa/" + owner.company().value();

        assertThat(landing(owner.person(), "contabilidad")).isEqualTo(company);
        assertThat(landing(owner.person(), "contador")).isEqualTo(company);
    }

    @Test
    void theBooksOfACompanyThatIsNoLongerOpenToThePersonAreNotOpened() {
        var luis = cast.accountant(1);
        var former = cast.company(
                "Ferretería El Tornillo SAS", Optional.empty(), luis.person().id());
        wasIn(luis.person(), former);
        var visitor = cast.signedIn(luis.person());

        assertThat(visitor.get("/?solucion=contabilidad").location())
                .isEqualTo("/empresa/" + luis.clients().getFirst().value());
    }

    @Test
    void aSolutionThatIsNotThereYetSaysSoOnTheFirstPage() {
        var owner = cast.owner();
        var visitor = cast.signedIn(owner.person());

        var sent = visitor.get("/?solucion=nomina");

        assertThat(sent.location()).isEqualTo("/empresa/" + owner.company().value());
        assertThat(visitor.get(sent.location()).body()).contains("Cuadra Nómina todavía no está disponible");
    }

    @Test
    void thePageAskedForWinsOverTheDoor() {
        var owner = cast.owner();

        assertThat(by(owner.person(), "nomina", "/mi-cuadra").location()).isEqualTo("/mi-cuadra");
        assertThat(by(owner.person(), "contabilidad", "//evil.example").location())
                .isEqualTo("/?solucion=contabilidad");
        assertThat(cast.signedIn(owner.person())
                        .get("/ingresar?solucion=contabilidad")
                        .location())
                .isEqualTo("/?solucion=contabilidad");
    }

    private void wasIn(Person person, CompanyId company) {
        tenancy.within(
                new Tenancy.Scope(person.id(), null, company, List.of()),
                () -> transactions.execute(_ -> jdbc.sql("""
                                insert into recent_company (company_id, user_id, entered_at)
                                values (:company, :user, now())
                                """)
                        .param("company", company.value())
                        .param("user", person.id().value())
                        .update()));
    }

    /** Where one is after signing in by a solution's door. */
    private String landing(Person person, String solution) {
        var visitor = cast.visitor().from(Ana.freshAddress());
        return visitor.get(signIn(visitor, person, solution, "").location()).location();
    }

    private Visitor.Answer by(Person person, String solution, String volver) {
        return signIn(cast.visitor().from(Ana.freshAddress()), person, solution, volver);
    }

    private static Visitor.Answer signIn(Visitor visitor, Person person, String solution, String volver) {
        visitor.get("/ingresar?solucion=" + solution);
        return visitor.post(
                "/ingresar",
                "login",
                person.login(),
                "password",
                person.password(),
                "solucion",
                solution,
                "volver",
                volver);
    }
}
