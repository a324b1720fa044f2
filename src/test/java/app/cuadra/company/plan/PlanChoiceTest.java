package app.cuadra.company.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A company chooses a plan, and nothing typed while it had none is lost. */
@ApplicationTest
class PlanChoiceTest {

    private static final Duration SIXTEEN_DAYS = Duration.ofDays(16);

    private final Office office;

    @Autowired
    TestClock clock;

    private UserId ana;
    private CompanyId company;
    private String path;

    @Autowired
    PlanChoiceTest(WebApplicationContext context) {
        office = new Office(context);
        ana = office.person();
        company = office.company("Ferretería El Tornillo SAS", ana);
        path = "/empresa/" + company.value();
    }

    @BeforeEach
    void aCompanyOnItsTrial() {
        ana = office.person();
        company = office.company("Ferretería El Tornillo SAS", ana);
        path = "/empresa/" + company.value();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private void close() {
        office.post(ana, path + "/suscripcion/consulta");
    }

    private Office.Answer saveDetails() {
        return office.post(ana, path + "/configuracion/empresa", "name", "Ferretería La Tuerca SAS", "version", "0");
    }

    @Test
    @Tag("COM-31")
    void whatWasTypedCanBeSentAgainOnceTheCompanyHasAPlan() {
        clock.advance(SIXTEEN_DAYS);
        assertThat(saveDetails().body()).contains("Enviar de nuevo").contains("name=\"name\"");

        office.post(ana, path + "/suscripcion/plan", "plan", "pyme MONTH");

        assertThat(saveDetails().status()).isNotEqualTo(402);
    }

    @Test
    @Tag("COM-31")
    void aRefusedWriteNeverShowsASecretAgain() {
        close();

        var refused =
                office.post(ana, path + "/configuracion/empresa", "privateKey", "prv_test_1234", "name", "La Tuerca");

        assertThat(refused.body()).contains("La Tuerca").doesNotContain("prv_test_1234");
    }

    @Test
    @Tag("COM-30")
    void aPlanIsChosenFromThoseOfTheCountry() {
        var page = office.get(ana, path + "/suscripcion");
        assertThat(page.body())
                .contains("Emprendedor")
                .contains("119.900 COP")
                .contains("al mes")
                .contains("Hasta 15 usuarios")
                .contains("Esta instalación no cobra")
                .doesNotContain("USD");

        var chosen = office.post(ana, path + "/suscripcion/plan", "plan", "pyme MONTH");
        assertThat(chosen.status()).isEqualTo(303);
        clock.advance(SIXTEEN_DAYS);

        var after = office.get(ana, path + "/suscripcion");
        assertThat(after.body()).contains("Tu plan").contains("Eligió un plan").doesNotContain("banner-warning");
        assertThat(saveDetails().status()).isNotEqualTo(402);
    }

    @Test
    @Tag("COM-30")
    void aPlanThatIsNotOfferedHereIsRefusedAtTheForm() {
        for (var key : new String[] {"pyme", "avanzado YEAR", "", "x".repeat(5_000)}) {
            var refused = office.post(ana, path + "/suscripcion/plan", "plan", key);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("Elige un plan de la lista.");
        }
    }

    @Test
    @Tag("COM-30")
    void aPlanWithRoomForThreeDoesNotTakeACompanyOfFour() {
        for (var i = 0; i < 3; i++) {
            office.member(company, Role.SELLER);
        }

        var refused = office.post(ana, path + "/suscripcion/plan", "plan", "emprendedor MONTH");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("La empresa tiene 4 usuarios y este plan admite 3.");
    }

    @Test
    @Tag("COM-30")
    void nobodyIsAskedInBeyondWhatThePlanHasRoomFor() {
        office.member(company, Role.SELLER);
        office.post(ana, path + "/suscripcion/plan", "plan", "emprendedor MONTH");

        var third = invite("rosa");
        var fourth = invite("pedro");

        assertThat(third.status()).isEqualTo(303);
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(fourth.body()).contains("Tu plan admite 3 usuarios y ya no hay lugar.");
    }

    private Office.Answer invite(String name) {
        return office.post(
                ana,
                path + "/configuracion/usuarios/invitaciones",
                "name",
                name,
                "email",
                name + "." + company.value() + "@laespiga.example",
                "role",
                "SELLER");
    }

    @Test
    @Tag("COM-31")
    void anAccountantSeesTheSubscriptionAndIsToldWhomToAsk() {
        var marta = office.member(company, Role.ACCOUNTANT);
        close();

        assertThat(office.get(marta, path + "/suscripcion").body())
                .contains("Tu rol permite ver la suscripción.")
                .doesNotContain("Elegir este plan");
        assertThat(office.post(marta, path + "/configuracion/empresa").body())
                .contains("Pide a un administrador de la empresa que la reactive.");
    }

    @Test
    @Tag("ACC-26")
    void aRefusedWriteLeavesTheCompanyUntouched() {
        clock.advance(SIXTEEN_DAYS);

        saveDetails();

        assertThat(office.change(
                        company,
                        () -> office.jdbc()
                                .sql("select last_written_at is null from company where id = :company")
                                .param("company", company.value())
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }
}
