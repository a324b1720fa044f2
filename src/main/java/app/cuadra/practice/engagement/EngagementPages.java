package app.cuadra.practice.engagement;

import app.cuadra.company.Access;
import app.cuadra.company.Action;
import app.cuadra.company.Area;
import app.cuadra.company.Needs;
import app.cuadra.company.Permissions;
import app.cuadra.identity.Fresh;
import app.cuadra.values.PracticeId;
import app.cuadra.web.Form;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which accountants a company has, and ending their access (ACC-22). */
@Controller
@RequestMapping("/empresa/{company}/configuracion/contador")
class EngagementPages {

    private final Engagements engagements;
    private final Permissions permissions;

    EngagementPages(Engagements engagements, Permissions permissions) {
        this.engagements = engagements;
        this.permissions = permissions;
    }

    /** Which firm. */
    public record EndForm(String firm) implements Form {

        PracticeId practice() {
            return new PracticeId(firm.matches("[1-9]\\d{0,17}") ? Long.parseLong(firm) : 0);
        }
    }

    @GetMapping
    @Needs(area = Area.PEOPLE, action = Action.VIEW)
    Page index(Access access) {
        return new EngagementIndex(
                path(access), engagements.of(access.company()), access.allows(permissions, Area.PEOPLE, Action.VOID));
    }

    @PostMapping("/fin")
    @Fresh
    @Needs(area = Area.PEOPLE, action = Action.VOID)
    Page end(Access access, EndForm form) {
        engagements.end(access.company(), form.practice(), access.user());
        return new Redirect(path(access));
    }

    static String path(Access access) {
        return "/empresa/" + access.company().value() + "/configuracion/contador";
    }
}
