package app.cuadra.company.settings;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.company.logo.Logos;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.Stale;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Configuración → Empresa (HUB-10). */
@Controller
@RequestMapping("/empresa/{company}/configuracion/empresa")
class DetailsPages {

    private final CompanyDetails details;
    private final Lists lists;
    private final Logos logos;
    private final Permissions permissions;

    DetailsPages(CompanyDetails details, Lists lists, Logos logos, Permissions permissions) {
        this.details = details;
        this.lists = lists;
        this.logos = logos;
        this.permissions = permissions;
    }

    @GetMapping
    @Needs(area = Area.SETTINGS, action = Action.VIEW)
    Page show(Access access, @RequestParam(defaultValue = "false") boolean guardado) {
        var now = details.get(access.company());
        return access.allows(permissions, Area.SETTINGS, Action.EDIT)
                ? edit(access.company(), now, now.values(), List.of(), guardado, 200)
                : new DetailsShow(now, lists.labels(now));
    }

    /** Suggestions for a searchable field while somebody types; what they chose or typed is read again when saving. */
    @GetMapping("/sugerencias")
    @Needs(area = Area.SETTINGS, action = Action.EDIT)
    Page suggest(
            CompanyId company,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String municipality) {
        var country = details.get(company).country();
        return new Suggestions(
                municipality.isEmpty()
                        ? lists.suggestions(country, "activities", activity)
                        : lists.suggestions(country, "municipalities", municipality));
    }

    @PostMapping
    @Needs(area = Area.SETTINGS, action = Action.EDIT)
    Page save(CompanyId company, DetailsForm form) {
        if (!form.company().equals(String.valueOf(company.value()))
                || !form.version().matches("[0-9]{1,9}")) {
            throw new Stale("a form of another company");
        }
        try {
            details.save(company, Integer.parseInt(form.version()), form.typed());
            return new Redirect("/empresa/" + company.value() + "/configuracion/empresa?guardado=true");
        } catch (Refused refused) {
            return edit(company, at(company, form), form.typed(), refused.problems(), false, 422);
        } catch (Stale _) {
            // What was typed is kept, on top of what is saved now: saving again is then a decision.
            var problem = Problem.of("company.changedMeanwhile", "");
            return edit(company, details.get(company), form.typed(), List.of(problem), false, 409);
        }
    }

    private Details at(CompanyId company, DetailsForm form) {
        var now = details.get(company);
        return new Details(Integer.parseInt(form.version()), now.country(), now.taxId(), now.values());
    }

    private Page edit(
            CompanyId company,
            Details now,
            Map<String, List<String>> shown,
            List<Problem> problems,
            boolean saved,
            int status) {
        return new DetailsEdit(
                company.value(),
                now.version(),
                now.country(),
                lists.fields(now.country(), shown),
                problems,
                saved,
                logos.name(company).isPresent(),
                status);
    }
}
