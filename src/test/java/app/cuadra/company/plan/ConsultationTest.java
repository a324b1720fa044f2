package app.cuadra.company.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.values.CompanyId;
import app.cuadra.values.ReadOnly;
import app.cuadra.values.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
@Tag("COM-31")
class ConsultationTest {

    @Autowired
    TestClock clock;

    @Autowired
    Subscriptions subscriptions;

    private final Office office;
    private UserId ana;
    private CompanyId company;

    @Autowired
    ConsultationTest(WebApplicationContext context) {
        office = new Office(context);
        ana = office.person();
        company = new CompanyId(1);
    }

    @BeforeEach
    void aCompany() {
        ana = office.person();
        company = office.company("Ferretería El Tornillo SAS", ana);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @Tag("COM-30")
    void theTrialEndsInTheMiddleOfAVisitAndNothingIsWrittenFromThenOn() {
        clock.advance(Duration.ofDays(15));
        var typing = office.get(ana, details());
        var onTheLastDay = save("Calle 1 # 2-3");
        clock.advance(Duration.ofDays(1));
        var after = save("Carrera 4 # 5-6");

        assertThat(typing.body()).contains("Hoy es el último día de la prueba.");
        assertThat(onTheLastDay.status()).isEqualTo(303);
        assertThat(after.status()).isEqualTo(402);
        assertThat(after.body())
                .contains("No guardamos lo que enviaste", "La prueba terminó y esta empresa quedó en modo consulta")
                .contains("Ferretería El Tornillo SAS", path() + "/suscripcion");
        assertThat(office.get(ana, details()).body()).contains("Calle 1 # 2-3").doesNotContain("Carrera 4");
    }

    @Test
    void everythingCanStillBeReadAndExportedButFormsAreNotOffered() {
        close();

        assertThat(office.get(ana, path()).status()).isEqualTo(200);
        assertThat(office.get(ana, details()).body())
                .contains("Ferretería El Tornillo SAS")
                .doesNotContain("name=\"version\"");
        assertThat(office.get(ana, path() + "/historial").body()).contains("Dejó la empresa en modo consulta");
    }

    @Test
    void peopleAreStillLetInAndMayStillLeave() {
        var marta = office.member(company, Role.ASSISTANT);
        close();

        var invited = office.post(
                ana,
                path() + "/configuracion/usuarios/invitaciones",
                "name",
                "Rosa Peña",
                "email",
                "rosa@laespiga.example",
                "role",
                "ACCOUNTANT");
        var left = office.post(marta, path() + "/configuracion/salida");

        assertThat(invited.status()).isNotIn(402, 403, 404);
        assertThat(left.location()).isEqualTo("/");
    }

    @Test
    void anAdministratorTakesItOutAgainAndTheTrialGoesOn() {
        close();
        assertThat(office.get(ana, path()).body()).contains("Un administrador dejó esta empresa en modo consulta");
        assertThat(save("Carrera 4 # 5-6").status()).isEqualTo(402);

        var out = office.post(ana, path() + "/suscripcion/consulta/fin");

        assertThat(out.location()).isEqualTo(path() + "/suscripcion");
        assertThat(office.get(ana, path() + "/suscripcion").body()).contains("Quedan 15 días de prueba.");
        assertThat(save("Carrera 4 # 5-6").status()).isEqualTo(303);
    }

    @Test
    void whoseTrialEndedMeanwhileStaysInConsultation() {
        close();
        clock.advance(Duration.ofDays(20));

        var answer = office.post(ana, path() + "/suscripcion/consulta/fin");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("La prueba de esta empresa ya terminó");
        assertThat(save("Carrera 4 # 5-6").status()).isEqualTo(402);
    }

    @Test
    void onlyAnAdministratorDecidesIt() {
        var accountant = office.member(company, Role.ACCOUNTANT);

        assertThat(office.post(accountant, path() + "/suscripcion/consulta").status())
                .isEqualTo(403);
        assertThat(office.get(accountant, path() + "/suscripcion").body()).doesNotContain("Dejar en modo consulta");
        assertThat(office.get(office.member(company, Role.SELLER), path() + "/suscripcion")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoDoesNotComeThroughTheDoorIsRefusedToo() {
        close();

        assertThatThrownBy(() -> office.change(company, () -> {
                    subscriptions.mayWrite(company);
                    return company;
                }))
                .isInstanceOf(ReadOnly.class);
    }

    private void close() {
        assertThat(office.post(ana, path() + "/suscripcion/consulta").location())
                .isEqualTo(path() + "/suscripcion");
    }

    private Office.Answer save(String address) {
        var version = office.change(
                company,
                () -> office.jdbc()
                        .sql("select version from company where id = :company")
                        .param("company", company.value())
                        .query(Integer.class)
                        .single());
        return office.post(
                ana,
                details(),
                "company",
                String.valueOf(company.value()),
                "version",
                String.valueOf(version),
                "partyKind",
                "COMPANY",
                "taxIdType",
                "CO-NIT",
                "taxId",
                office.nit().formatted(),
                "legalName",
                "Ferretería El Tornillo SAS",
                "responsibilities",
                "R-99-PN",
                "vatRegime",
                "49",
                "department",
                "05",
                "municipality",
                "05001",
                "phone",
                "601 555 0101",
                "email",
                "hola@tornillo.example",
                "currency",
                "COP",
                "decimals",
                "2",
                "address",
                address);
    }

    private String details() {
        return path() + "/configuracion/empresa";
    }

    private String path() {
        return "/empresa/" + company.value();
    }
}
