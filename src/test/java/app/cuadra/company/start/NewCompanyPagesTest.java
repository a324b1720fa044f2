package app.cuadra.company.start;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Office;
import app.cuadra.identity.StartingPlace;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.Refused;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
@Tag("COM-1")
class NewCompanyPagesTest {

    private final Office office;

    @Autowired
    @Qualifier("ownersCompany")
    StartingPlace owners;

    @Autowired
    NewCompanyPagesTest(WebApplicationContext context) {
        office = new Office(context);
    }

    @Test
    void aUserCreatesASecondCompanyAndIsItsAdministrator() {
        var ana = office.person();
        office.company("Ferretería El Tornillo SAS", ana);

        var answer = office.post(
                ana,
                "/empresas/nueva",
                "name",
                "Panadería La Espiga",
                "country",
                "CO",
                "taxIdType",
                "CO-NIT",
                "taxId",
                office.nit().formatted());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/empresa/\\d+");
        assertThat(office.get(ana, answer.location()).body()).contains("Panadería La Espiga");
        assertThat(office.get(ana, answer.location() + "/configuracion/empresa").body())
                .contains("name=\"legalName\"");
    }

    @Test
    void theFormIsOfferedForTheCountryThePersonLivesIn() {
        var body = office.get(office.person(), "/empresas/nueva").body();

        assertThat(body).contains("value=\"CO\" selected").contains("CO-NIT");
    }

    @Test
    void whatDoesNotDoComesBackWithReasons() {
        var answer = office.post(
                office.person(), "/empresas/nueva", "name", " ", "country", "ZZ", "taxIdType", "CO-NIT", "taxId", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("problem-name").contains("problem-country");
    }

    @Test
    void anIdentificationOfAnotherCountryOrWithAWrongDigitIsRefused() {
        var ana = office.person();

        var foreign = office.post(
                ana,
                "/empresas/nueva",
                "name",
                "La Espiga",
                "country",
                "MX",
                "taxIdType",
                "CO-NIT",
                "taxId",
                "900373115");
        var wrong = office.post(
                ana,
                "/empresas/nueva",
                "name",
                "La Espiga",
                "country",
                "CO",
                "taxIdType",
                "CO-NIT",
                "taxId",
                "900373115-1");

        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body()).contains("problem-taxIdType").contains("MX-RFC");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("problem-taxId").contains("900373115-1");
    }

    @Test
    @Tag("SI-1")
    void anOwnerWhoRegistersStartsInACompanyOnItsTrial() {
        var ana = office.person();

        owners.make(ana, "Ferretería El Tornillo SAS", "CO");

        var places = office.get(ana, "/lugares").body();
        assertThat(places).contains("Ferretería El Tornillo SAS").contains("En prueba");
    }

    @Test
    void anOwnersCompanyNeedsAName() {
        Assertions.assertThatThrownBy(() -> owners.make(office.person(), " ", "CO"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("place"));
    }
}
