package app.cuadra.practice.firm;

import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.country.CountryCode;
import app.cuadra.values.Checks;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Activating Espacio Contador for somebody who did not register as an accountant (HUB-20). */
@Controller
@RequestMapping("/firmas/nueva")
class NewFirmPages {

    /** Nobody works in more firms than they can tell apart; more than this is no person. */
    static final int MAX_FIRMS = 5;

    private final FirmTable firms;
    private final Countries countries;

    NewFirmPages(FirmTable firms, Countries countries) {
        this.firms = firms;
        this.countries = countries;
    }

    @GetMapping
    Page ask(Viewer viewer) {
        return show(new NewFirmForm("", probably(viewer)), List.of());
    }

    @PostMapping
    Page found(NewFirmForm form, Viewer viewer) {
        try {
            var checks = new Checks();
            var name = checks.read("name", () -> Text.required(form.name(), FirmFounding.MAX_NAME));
            checks.that(countries.find(new CountryCode(form.country())).isPresent(), "country", "country.unknown");
            checks.that(firms.of(viewer.id()).size() < MAX_FIRMS, "name", "firm.tooMany");
            checks.orRefuse();
            var firm = firms.found(viewer.id(), Objects.requireNonNull(name), form.country());
            return new Redirect("/contador/" + firm.value() + "/empresas", "firm.activated");
        } catch (Refused refused) {
            return show(form, refused.problems());
        }
    }

    private Page show(NewFirmForm form, List<Problem> problems) {
        return new NewFirmEdit(form, countries.all(), problems);
    }

    /** The country whose day the person lives in. */
    private String probably(Viewer viewer) {
        return countries.all().stream()
                .filter(country -> country.timeZone().equals(viewer.zone()))
                .map(Country::code)
                .map(CountryCode::value)
                .findFirst()
                .orElse("");
    }
}
