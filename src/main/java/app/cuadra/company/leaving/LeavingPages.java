package app.cuadra.company.leaving;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Companies;
import app.cuadra.company.Needs;
import app.cuadra.company.people.Staff;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Leaving a company: everybody may, as long as an administrator remains (COM-2). */
@Controller
@RequestMapping("/empresa/{company}/configuracion/salida")
class LeavingPages {

    private final Staff staff;
    private final Companies companies;

    LeavingPages(Staff staff, Companies companies) {
        this.staff = staff;
        this.companies = companies;
    }

    /** A button: a form that sends nothing. */
    record Nothing() implements Form {}

    @GetMapping
    @Needs(area = Area.HOME, action = Action.VIEW)
    Page ask(Access access) {
        return show(access, List.of());
    }

    @PostMapping
    @Needs(area = Area.HOME, action = Action.VIEW)
    Page leave(Access access, Nothing form) {
        var name = companies.get(access.company()).name();
        try {
            staff.leave(access);
            return new Redirect("/", "leaving.done", Map.of("company", name));
        } catch (Refused refused) {
            return show(access, refused.problems());
        }
    }

    private Page show(Access access, List<Problem> problems) {
        var company = access.company();
        return new LeavingShow(
                "/empresa/" + company.value() + "/configuracion",
                companies.get(company).name(),
                staff.includes(company, access.user()),
                problems);
    }
}
