package app.cuadra.practice.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.practice.Mora;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Statements;
import app.cuadra.testing.Visitor;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class ClientPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    @Tag("ACC-1")
    void aNewFirmFindsTwoWaysToBegin() {
        var luis = new Mora(program);

        var page = luis.visitor(port).follow("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Espacio Contador", "Mora Contadores", "Aquí estarán las empresas de tus clientes")
                .contains(luis.path() + "/anadir", luis.path() + "/cargas/nueva")
                .doesNotContain("<table");
    }

    @Test
    @Tag("ACC-10")
    void theListIsFilteredByNameOrIdentification() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.PENDING);
        var visitor = luis.visitor(port);

        assertThat(visitor.get(luis.path()).body()).contains("Panadería La Espiga", "Ferretería El Tornillo");
        assertThat(visitor.get(luis.path() + "?q=panaderia").body())
                .contains("Panadería La Espiga", "900.123.456-8")
                .doesNotContain("Ferretería El Tornillo");
        assertThat(visitor.get(luis.path() + "?q=900.123.456-8").body())
                .contains("Panadería La Espiga")
                .doesNotContain("Ferretería El Tornillo");
        assertThat(visitor.get(luis.path() + "?state=pending").body())
                .contains("Ferretería El Tornillo", "Pendiente desde")
                .doesNotContain("Panadería La Espiga");
        assertThat(visitor.get(luis.path() + "?q=zapateria").body()).contains("No encontramos ninguna empresa");
    }

    @Test
    @Tag("ACC-10")
    void whileTypingOnlyTheListIsSent() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        var visitor = luis.visitor(port);

        var answer = visitor.send(HttpRequest.newBuilder(visitor.uri(luis.path() + "?q=espiga"))
                .header("HX-Request", "true")
                .GET());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Panadería La Espiga").doesNotContain("<html");
    }

    @Test
    @Tag("ACC-10")
    void theColumnsAreChosenInTheAddress() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);

        var page = luis.visitor(port).get(luis.path() + "?columna=name&columna=country");

        assertThat(page.body()).contains(">Colombia<").doesNotContain("900.123.456-8");
    }

    @Test
    @Tag("ACC-10")
    void thePlanColumnCountsTheTrialDownAndCanBeSorted() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        var visitor = luis.visitor(port);

        assertThat(visitor.get(luis.path()).body()).contains("Prueba: 15 días");
        assertThat(visitor.get(luis.path() + "?columna=plan&sort=-plan").body())
                .contains("Prueba: 15 días", "aria-sort=\"descending\"");
        assertThat(visitor.get(luis.path() + "?columna=name").body()).doesNotContain("Prueba: 15 días");
        assertThat(visitor.get(luis.path() + "/archivo.csv?columna=plan").body())
                .contains("Prueba: 15 días");
    }

    @Test
    @Tag("ACC-10")
    void theListTakesTheSameStatementsHoweverManyClientsItHas() {
        var luis = new Mora(program);
        luis.client("Empresa 1", "900100001", LinkState.LINKED);
        var visitor = luis.visitor(port);
        visitor.get(luis.path());
        var few = Statements.get(visitor, luis.path()).statements();
        for (var i = 10; i < 40; i++) {
            luis.client("Empresa " + i, String.valueOf(900_100_000 + i), LinkState.LINKED);
        }

        assertThat(Statements.get(visitor, luis.path()).statements()).hasSameSizeAs(few);
    }

    @Test
    @Tag("ACC-10")
    void loadingMoreGoesOnAfterTheLastRow() {
        var luis = new Mora(program);
        for (var i = 10; i < 40; i++) {
            luis.client("Empresa " + i, String.valueOf(900_100_000 + i), LinkState.LINKED);
        }
        var visitor = luis.visitor(port);

        var first = visitor.get(luis.path() + "?size=25");
        var more = Pattern.compile("href=\"([^\"]*after=[^\"]+)\"").matcher(first.body());

        assertThat(first.body()).contains("Empresa 34<", "25 de 30").doesNotContain("Empresa 35<");
        assertThat(more.find()).isTrue();
        assertThat(visitor.get(more.group(1).replace("&amp;", "&")).body())
                .contains("Empresa 35<", "Empresa 39<", "30 de 30")
                .doesNotContain("Empresa 34<");
    }

    @ParameterizedTest
    @Tag("ACC-10")
    @ValueSource(
            strings = {
                "?sort=password",
                "?state=all",
                "?size=1000000",
                "?size=x",
                "?after=%00",
                "?after=x",
                "?columna=secret",
                "?person=x"
            })
    void anAddressThatNoLinkOfOursHasIsRefused(String query) {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);

        var page = luis.visitor(port).get(luis.path() + query);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("no corresponde a ninguna lista");
    }

    @Test
    void aParameterThatNobodyNamedIsRefused() {
        var luis = new Mora(program);

        assertThat(luis.visitor(port).get(luis.path() + "?practice=1").status()).isEqualTo(400);
    }

    @Test
    @Tag("ACC-10")
    void theFileHoldsExactlyWhatIsShown() {
        var luis = new Mora(program);
        luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED);
        var visitor = luis.visitor(port);

        var file = visitor.get(luis.path() + "/archivo.csv?q=espiga&columna=identification");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body().replace("\uFEFF", "").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Panadería La Espiga SAS", "900.123.456-8")
                .doesNotContain("Vinculada");
        assertThat(visitor.get(luis.path() + "/archivo.xlsx").raw().body()).startsWith(new byte[] {'P', 'K'});
    }

    @Test
    @Tag("ACC-11")
    void oneClickOnARowEntersItsBooks() {
        var luis = new Mora(program);
        var espiga = luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);

        var page = luis.visitor(port).get(luis.path());

        assertThat(page.body()).contains("class=\"name\" href=\"/empresa/" + espiga.value() + "\"");
    }

    @Test
    @Tag("ACC-1")
    void aStrangerIsToldThatThereIsNothing() {
        var luis = new Mora(program);
        var espiga = luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        var stranger = new Mora(program).visitor(port);

        for (var path : java.util.List.of(
                luis.path(),
                luis.path() + "/archivo.csv",
                luis.path() + "/desvinculacion?company=" + espiga.value(),
                "/contador/" + luis.firm().value(),
                "/contador/0/empresas",
                "/contador/x/empresas",
                "/contador/99999999999999999999/empresas")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        var nobody = new Visitor(port).get(luis.path());
        assertThat(nobody.status()).isBetween(300, 399);
        assertThat(nobody.location()).startsWith("/ingresar");
    }

    @Test
    @Tag("ACC-1")
    void anotherFirmsCompanyCannotBeLeft() {
        var luis = new Mora(program);
        var espiga = luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        var other = new Mora(program);
        other.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED);
        var visitor = other.visitor(port);
        visitor.get(other.path());

        var answer = visitor.post(other.path() + "/desvinculacion", "company", String.valueOf(espiga.value()));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(luis.visitor(port).get(luis.path()).body()).contains("Panadería La Espiga");
    }

    @Test
    @Tag("ACC-11")
    void aClientIsLeftAfterSayingWhatThatMeans() {
        var luis = new Mora(program);
        var espiga = luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED);
        var visitor = luis.visitor(port);

        var review = visitor.get(luis.path() + "/desvinculacion?company=" + espiga.value());
        var done = visitor.post(luis.path() + "/desvinculacion", "company", String.valueOf(espiga.value()));

        assertThat(review.body()).contains("Desvincular Panadería La Espiga SAS", "dejará de tener acceso");
        assertThat(done.status()).isEqualTo(303);
        assertThat(visitor.get(luis.path()).body())
                .contains("Ferretería El Tornillo", "Desvinculadas")
                .doesNotContain("Panadería La Espiga");
        assertThat(visitor.get("/empresa/" + espiga.value()).status()).isEqualTo(404);
        assertThat(visitor.post(luis.path() + "/desvinculacion", "company", String.valueOf(espiga.value()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("ACC-11")
    void chosenClientsAreAssignedToSomebodyOfTheFirmAndToNobodyElse() {
        var luis = new Mora(program);
        var espiga = String.valueOf(luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED)
                .value());
        var tornillo = String.valueOf(luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.LINKED)
                .value());
        var visitor = luis.visitor(port);
        var assignment = luis.path() + "/asignacion";
        var person = String.valueOf(luis.id().value());
        visitor.get(luis.path());

        var review = visitor.get(assignment + "?company=" + espiga + "&company=" + tornillo);
        var none = visitor.post(assignment, "company", espiga, "company", tornillo, "person", "");
        var nobody = visitor.get(luis.path() + "?person=" + person).body();
        var done = visitor.post(assignment, "company", espiga, "person", person);
        var assigned = visitor.get(luis.path() + "?person=" + person).body();
        var stranger = String.valueOf(new Mora(program).id().value());
        var refused = visitor.post(assignment, "company", tornillo, "person", stranger);

        assertThat(review.body()).contains("Asignar 2 empresas", "Panadería La Espiga", "Luis Mora");
        assertThat(none.status()).isEqualTo(303);
        assertThat(nobody).doesNotContain("Panadería La Espiga");
        assertThat(done.status()).isEqualTo(303);
        assertThat(assigned)
                .contains("Luis Mora quedó como responsable.", "Panadería La Espiga")
                .doesNotContain("Ferretería El Tornillo");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Esa persona no trabaja en la firma");
        assertThat(visitor.post(new Mora(program).path() + "/asignacion", "company", espiga, "person", person)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("HUB-2")
    void theSwitcherOffersTheWorkspaceFirstAndFindsClients() {
        var luis = new Mora(program);
        var espiga = luis.client("Panadería La Espiga SAS", "900123456", LinkState.LINKED);
        luis.client("Ferretería El Tornillo SAS", "800197268", LinkState.REJECTED);
        var visitor = luis.visitor(port);

        var all = visitor.get("/lugares").body();

        assertThat(all).contains("/empresa/" + espiga.value()).doesNotContain("Ferretería El Tornillo");
        assertThat(all.lastIndexOf("\"/contador/")).isLessThan(all.indexOf("\"/empresa/"));
        assertThat(visitor.get("/lugares?q=panaderia").body()).contains("/empresa/" + espiga.value());
        assertThat(visitor.get("/lugares?q=900.123.456-8").body()).contains("/empresa/" + espiga.value());
        assertThat(new Mora(program).visitor(port).get("/lugares?q=panaderia").body())
                .doesNotContain("/empresa/" + espiga.value());
    }
}
