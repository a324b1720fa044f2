package app.cuadra.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.company.Companies;
import app.cuadra.country.Countries;
import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.Users;
import app.cuadra.platform.StartRefused;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.client.Clients;
import app.cuadra.practice.firm.Firms;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Visitor;
import app.cuadra.values.Email;
import app.cuadra.web.Messages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** The made-up firm, made beside the companies of the other tests, which have other addresses and identifications. */
@ApplicationTest
class DemoTest {

    private static final int CLIENTS = 40;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Companies companies;

    @Autowired
    Clients clients;

    @Autowired
    Countries countries;

    @Autowired
    List<StartingPlace> places;

    @Autowired
    Firms firms;

    @Autowired
    Tenancy tenancy;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Messages messages;

    @BeforeEach
    void theFirmIsThere() {
        if (!filling().done()) {
            filling().fill();
        }
    }

    @Test
    void theAccountantSignsInAndSeesFortyClients() {
        var luis = signedIn(DemoFirm.LUIS);

        var today = luis.follow("/");
        var list = luis.get(today.raw().uri().getPath() + "/empresas");

        assertThat(today.body()).contains("<h1", "Hoy");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body())
                .contains("Mora Contadores", "Ferretería El Tornillo SAS", "Confecciones Peñalosa &amp; Muñoz SAS")
                .contains(CLIENTS + " de " + CLIENTS);
        assertThat(luis.get(list.raw().uri().getPath() + "?q=panaderia").body())
                .contains("Panadería La Espiga SAS", "999.000.001-2");
    }

    @Test
    void theAssistantWorksInTheSameFirm() {
        assertThat(signedIn(DemoFirm.MARTA).follow("/").body()).contains("Mora Contadores");
    }

    @Test
    void theOwnerOfAClientEntersTheirOwnCompany() {
        assertThat(signedIn(DemoFirm.ANA).follow("/").body()).contains("Panadería La Espiga SAS");
    }

    @Test
    void aSecondStartChangesNothing() {
        var luis = users.find(DemoFirm.LUIS).orElseThrow().id();
        var before = firms.of(luis);

        new DemoStart(filling(), users, messages).afterSingletonsInstantiated();

        assertThat(firms.of(luis)).isEqualTo(before).hasSize(1);
    }

    @Test
    void aDatabaseOfRealPeopleIsNotFilled() {
        var nobodyYet = new DemoFilling(firm(), users, demoPlaces(), tenancy, transactions) {
            @Override
            boolean done() {
                return false;
            }
        };

        assertThatThrownBy(() -> new DemoStart(nobodyYet, users, messages).afterSingletonsInstantiated())
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("demo.notEmpty"));
    }

    @Test
    void theCastIsOfManyKindsAndNobodyTwice() {
        var cast = CastFile.clients(countries);

        assertThat(cast).hasSize(CLIENTS);
        assertThat(each(cast, CastFile.Client::taxId)).doesNotHaveDuplicates();
        assertThat(each(cast, CastFile.Client::phone)).doesNotHaveDuplicates();
        assertThat(each(cast, CastFile.Client::email)).doesNotHaveDuplicates();
        assertThat(each(cast, CastFile.Client::standing)).contains(CastFile.Standing.values());
        assertThat(each(cast, CastFile.Client::country).distinct()).hasSizeGreaterThan(3);
    }

    /** No telephone that rings, no address that anybody reads, no number that an authority has given. */
    @Test
    void nothingOfTheCastIsAnybodys() {
        var cast = CastFile.clients(countries);

        assertThat(each(cast, CastFile.Client::email).map(Email::domain))
                .allMatch(domain -> domain.endsWith(".example"));
        assertThat(each(cast, CastFile.Client::phone)).allMatch(phone -> phone.startsWith("300 000 00"));
        assertThat(cast.stream()
                        .map(CastFile.Client::taxId)
                        .filter(taxId -> taxId.typeKey().equals("CO-NIT"))
                        .map(taxId -> taxId.number()))
                .allMatch(number -> number.matches("1?9990000\\d\\d"));
    }

    private static <T> Stream<T> each(List<CastFile.Client> cast, Function<CastFile.Client, T> part) {
        return cast.stream().map(part);
    }

    private Visitor signedIn(Email login) {
        var visitor = new Visitor(port);
        visitor.get("/ingresar");
        var answer = visitor.post("/ingresar", "login", login.value(), "password", DemoFirm.PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        return visitor;
    }

    private DemoFilling filling() {
        return new DemoFilling(firm(), users, demoPlaces(), tenancy, transactions);
    }

    private DemoFirm firm() {
        return new DemoFirm(users, companies, clients, countries);
    }

    private DemoPlaces demoPlaces() {
        return new DemoPlaces(places, firms);
    }
}
