package app.cuadra.practice.benefit;

import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Page;
import app.cuadra.web.Place;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Beneficios" of the accountant's workspace (ACC-60). */
@Controller
@Order(40)
@RequestMapping("/contador/{practice}/beneficios")
class BenefitPages implements MenuSource {

    private final Benefits benefits;

    BenefitPages(Benefits benefits) {
        this.benefits = benefits;
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.PRACTICE
                ? List.of(new MenuEntry("", "benefit.title", place.path() + "/beneficios", "gift"))
                : List.of();
    }

    @GetMapping
    Page show(Firm firm, Viewer viewer) {
        return show(firm, viewer, new BenefitForm("", ""), List.of());
    }

    @PostMapping
    Page request(Firm firm, BenefitForm form, Viewer viewer) {
        try {
            benefits.request(firm, form, viewer);
            return new Redirect(path(firm), "benefit.requested");
        } catch (Refused refused) {
            return show(firm, viewer, form, refused.problems());
        }
    }

    private Page show(Firm firm, Viewer viewer, BenefitForm form, List<Problem> problems) {
        return new BenefitShow(path(firm), benefits.of(firm), viewer.locale(), form, problems);
    }

    private static String path(Firm firm) {
        return "/contador/" + firm.id().value() + "/beneficios";
    }
}
