package app.cuadra.company.switcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.company.Office;
import app.cuadra.company.Recents;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.TestClock;
import app.cuadra.values.UserId;
import app.cuadra.web.Place;
import app.cuadra.web.Viewer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
@Tag("HUB-2")
class MemberPlacesTest {

    private final Office office;
    private final UserId ana;

    @Autowired
    MemberPlaces places;

    @Autowired
    Recents recents;

    @Autowired
    TestClock clock;

    @Autowired
    MemberPlacesTest(WebApplicationContext context) {
        office = new Office(context);
        ana = office.person();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void companiesAreFoundWithoutAccentsCaseAndPunctuation() {
        var espiga = office.company("Panadería La Espiga", ana);
        office.company("Ferretería El Tornillo SAS", ana);
        var identification = places.places(viewer(), "espiga", 5).getFirst().detail();

        assertThat(places.places(viewer(), "PANADERIA la", 5))
                .extracting(Place::id)
                .containsExactly(espiga.value());
        assertThat(places.places(viewer(), identification, 5))
                .extracting(Place::id)
                .containsExactly(espiga.value());
        assertThat(places.places(viewer(), identification.replaceAll("\\D", ""), 5))
                .extracting(Place::id)
                .containsExactly(espiga.value());
        assertThat(places.places(viewer(), "100%_", 5)).isEmpty();
    }

    @Test
    void recentOnesComeFirst() {
        var espiga = office.company("Panadería La Espiga", ana);
        var tornillo = office.company("Ferretería El Tornillo SAS", ana);
        var zapatos = office.company("Zapatos Andariegos SAS", ana);
        office.get(ana, "/empresa/" + espiga.value());
        clock.advance(Duration.ofMinutes(2));
        office.get(ana, "/empresa/" + zapatos.value());

        assertThat(places.places(viewer(), "", 10))
                .extracting(Place::id)
                .containsExactly(zapatos.value(), espiga.value(), tornillo.value());
        assertThat(recents.of(ana, 10)).containsExactly(zapatos, espiga);
    }

    @Test
    void nobodyIsOfferedAnothersCompanies() {
        office.company("Panadería La Espiga", office.person());

        assertThat(places.places(viewer(), "", 10)).isEmpty();
        assertThat(recents.of(ana, 10)).isEmpty();
    }

    @Test
    void changingStaysOnTheSamePage() {
        var espiga = office.company("Panadería La Espiga", ana);
        var tornillo = office.company("Ferretería El Tornillo SAS", ana);

        var offered = office.get(ana, "/lugares?desde=/empresa/" + espiga.value() + "/configuracion/empresa");

        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.body()).contains("href=\"/empresa/" + tornillo.value() + "/configuracion/empresa\"");
    }

    private Viewer viewer() {
        return new Viewer(ana, "ana@ejemplo.co", "Ana", Locale.of("es"), ZoneId.of("America/Bogota"), true);
    }
}
