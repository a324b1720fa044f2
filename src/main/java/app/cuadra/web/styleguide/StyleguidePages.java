package app.cuadra.web.styleguide;

import app.cuadra.values.Checks;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.web.ErrorShow;
import app.cuadra.web.Found;
import app.cuadra.web.FoundPlace;
import app.cuadra.web.Page;
import app.cuadra.web.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The style guide: each component and each kind of page, with made-up data. */
@Controller
@Conditional(WhileDeveloping.class)
@RequestMapping(Cast.PATH)
class StyleguidePages {

    @ModelAttribute
    void enter(HttpServletRequest request) {
        Cast.FIRM.enter(request);
    }

    @GetMapping
    Page parts() {
        var places = Row.SAMPLES.stream()
                .limit(3)
                .map(row -> new Place(Place.Kind.COMPANY, row.id(), Cast.PATH, row.name(), row.taxId(), ""))
                .map(place -> new FoundPlace(place, Cast.PATH, place.id() == 1))
                .toList();
        return new PartsShow(Row.SAMPLES, new Found(places, List.of(), false));
    }

    @GetMapping("/lista")
    Page list(@RequestParam(defaultValue = "") String q) {
        var text = q.strip().toLowerCase(Locale.ROOT);
        return new ListShow(
                q,
                Row.SAMPLES.stream()
                        .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(text))
                        .toList());
    }

    @GetMapping("/formulario")
    Page form() {
        return new FormEdit(SampleForm.EMPTY, List.of());
    }

    @PostMapping("/formulario")
    Page post(SampleForm form) {
        var checks = new Checks();
        checks.read("name", () -> Text.required(form.name(), 80));
        checks.read("email", () -> new Email(form.email()));
        checks.that(!form.kind().isEmpty(), "kind", "text.required");
        try {
            checks.orRefuse();
            throw new Refused(List.of(Problem.of("text.required", "notes")));
        } catch (Refused refused) {
            return new FormEdit(form, refused.problems());
        }
    }

    @GetMapping("/puerta")
    Page door() {
        return new DoorShow();
    }

    @GetMapping("/error/{status}")
    Page error(@PathVariable int status) {
        return new ErrorShow(Math.clamp(status, 400, 503), List.of(), "3f9a0c51d2e8");
    }
}
