package app.cuadra.company.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Office;
import app.cuadra.platform.AuditTrail;
import app.cuadra.platform.AuditTrail.Entry;
import app.cuadra.platform.RecurringJob;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.CompanyId;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
@Tag("COM-4")
class HistoryPagesTest {

    private final Office office;
    private final UserId ana;
    private final CompanyId tornillo;

    @Autowired
    AuditTrail trail;

    @Autowired
    List<RecurringJob> recurring;

    @Autowired
    HistoryPagesTest(WebApplicationContext context) {
        office = new Office(context);
        ana = office.person();
        tornillo = office.company("Ferretería El Tornillo SAS", ana);
    }

    @Test
    void theFoundingIsTheFirstEntry() {
        var body = office.get(ana, path()).body();

        assertThat(body).contains("Creó la empresa").contains("Ferretería El Tornillo SAS");
    }

    @Test
    void aChangeShowsWhatWasAndWhatIs() {
        note(new Entry("company.detailsChanged", "El Tornillo", Map.of("vatRegime", "48"), Map.of("vatRegime", "49")));

        var body = office.get(ana, path()).body();

        assertThat(body).contains("Cambió los datos de la empresa", "Régimen de IVA", "<del>48</del>", "<ins>49</ins>");
    }

    @Test
    void itIsSearchedByWordAndByDay() {
        note(Entry.of("company.detailsChanged", "Zapatos Andariegos"));

        assertThat(office.get(ana, path() + "?q=andariegos").body())
                .contains("Zapatos Andariegos")
                .doesNotContain("Creó la empresa");
        assertThat(office.get(ana, path() + "?hasta=2001-01-01").body()).contains("No encontramos registros");
        var unreadable = office.get(ana, path() + "?desde=ayer");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body()).contains("problem-desde");
    }

    @Test
    void aLongHistoryGoesOnAfterTheLastRow() {
        for (var i = 0; i < 60; i++) {
            note(Entry.of("company.detailsChanged", "asunto " + i + "."));
        }

        var first = office.get(ana, path()).body();
        var next = first.replaceAll("(?s).*href=\"(" + path() + "[^\"]*antes=\\d+)\".*", "$1")
                .replace("&amp;", "&");
        var second = office.get(ana, next).body();

        assertThat(first).contains("asunto 59.").contains("asunto 10.").doesNotContain("asunto 9.");
        assertThat(second).contains("asunto 9.").contains("Creó la empresa").doesNotContain("asunto 10.");
    }

    @Test
    void anExportHoldsEverythingAndNoFormula() {
        note(Entry.of("company.detailsChanged", "=HYPERLINK(1)"));

        var sheet = office.get(ana, path() + "/csv?q=&desde=&hasta=").body();

        assertThat(sheet).contains("Cuándo", "Creó la empresa").contains("'=HYPERLINK(1)");
    }

    @Test
    void theChainIsVerifiedOnRequest() {
        recurring.stream().filter(job -> job.name().equals("audit-sealing")).forEach(RecurringJob::turn);

        assertThat(office.get(ana, path() + "?comprobar=true").body()).contains("Cadena verificada");
    }

    @Test
    @Tag("COM-5")
    void anotherCompanysHistoryIsNotThere() {
        var espiga = office.company("Panadería La Espiga", ana);

        assertThat(office.get(ana, "/empresa/" + espiga.value() + "/historial?q=tornillo")
                        .body())
                .contains("No encontramos registros");
    }

    private void note(Entry entry) {
        office.change(tornillo, () -> {
            trail.record(tornillo, entry);
            return true;
        });
    }

    private String path() {
        return "/empresa/" + tornillo.value() + "/historial";
    }
}
