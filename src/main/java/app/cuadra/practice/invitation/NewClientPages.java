package app.cuadra.practice.invitation;

import app.cuadra.country.Countries;
import app.cuadra.country.Country;
import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Voy a crearle una nueva cuenta" (ACC-21). */
@Controller
@NeedsRight(Right.ADD)
@RequestMapping("/contador/{practice}/empresas/nueva")
class NewClientPages {

    private static final int SUGGESTIONS = 20;

    private final NewClient newClient;
    private final Countries countries;

    NewClientPages(NewClient newClient, Countries countries) {
        this.newClient = newClient;
        this.countries = countries;
    }

    @GetMapping
    Page form(Firm firm, Viewer viewer, @RequestParam(defaultValue = "") String country) {
        var chosen = newClient.country(country.isEmpty() ? firm.country() : country);
        return page(firm, NewClientForm.empty(chosen.code().value()), chosen, List.of(), viewer);
    }

    /** What the searchable field of activities suggests for what was typed so far. */
    @GetMapping("/actividades")
    Page activities(
            Firm firm,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String country) {
        var list =
                newClient.country(country.isEmpty() ? firm.country() : country).activities();
        var typed = activity.length() > 100 ? activity.substring(0, 100) : activity;
        return new ActivityOptions(list.search(typed, SUGGESTIONS).stream()
                .map(found -> found.code() + " " + found.name())
                .toList());
    }

    @PostMapping
    Page create(Firm firm, NewClientForm form, Viewer viewer) {
        try {
            newClient.create(firm, form, viewer);
            return new Redirect("/contador/" + firm.id().value() + "/empresas");
        } catch (Refused refused) {
            var country = countries.all().stream()
                    .filter(known -> known.code().value().equals(form.country()))
                    .findFirst()
                    .orElseGet(() -> newClient.country(firm.country()));
            return page(firm, form.shownAgain(), country, refused.problems(), viewer);
        }
    }

    private Page page(Firm firm, NewClientForm form, Country country, List<Problem> problems, Viewer viewer) {
        return new NewClientEdit(
                "/contador/" + firm.id().value() + "/empresas",
                form,
                country,
                countries.all(),
                viewer.emailVerified(),
                problems);
    }
}
