package app.cuadra.company.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Office;
import app.cuadra.company.Role;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class CompanyHomePagesTest {

    private final Office office;

    @Autowired
    TestClock clock;

    @Autowired
    CompanyHomePagesTest(WebApplicationContext context) {
        office = new Office(context);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Tag("COM-1")
    void aNewCompanySaysWhatIsMissingAndLeadsThere() {
        var ana = office.person();
        var company = office.company("Ferretería El Tornillo SAS", ana);

        var body = office.get(ana, "/empresa/" + company.value()).body();

        assertThat(body)
                .contains("Completa los datos de la empresa")
                .contains("href=\"/empresa/" + company.value() + "/configuracion/empresa\"")
                .contains("Régimen de IVA")
                .doesNotContain("Nombre comercial");
    }

    @Test
    @Tag("COM-3")
    void aSellerSeesNeitherThePeopleNorTheSettings() {
        var company = office.company("Ferretería El Tornillo SAS", office.person());
        var seller = office.member(company, Role.SELLER);

        var body = office.get(seller, "/empresa/" + company.value()).body();

        assertThat(body).doesNotContain("Quién tiene acceso").doesNotContain("/configuracion/empresa");
    }

    @Test
    @Tag("COM-30")
    void theDaysOfTheTrialAreCountedDownWhereTheCompanyIs() {
        var ana = office.person();
        var company = office.company("Ferretería El Tornillo SAS", ana);
        var path = "/empresa/" + company.value();

        var atFirst = office.get(ana, path).body();
        clock.advance(Duration.ofDays(14));
        var nearly = office.get(ana, path).body();
        clock.advance(Duration.ofDays(1));
        var last = office.get(ana, path).body();
        clock.advance(Duration.ofDays(1));
        var over = office.get(ana, path).body();

        assertThat(atFirst).contains("Quedan 15 días de prueba.").contains("banner-info");
        assertThat(nearly).contains("Queda 1 día de prueba.").contains("banner-warning");
        assertThat(last).contains("Hoy es el último día de la prueba.");
        assertThat(over).contains("La prueba terminó y esta empresa quedó en modo consulta");
    }
}
