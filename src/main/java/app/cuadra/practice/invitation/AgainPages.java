package app.cuadra.practice.invitation;

import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** From the menu of a client's row: inviting again, and taking the invitation back. */
@Controller
@NeedsRight(Right.INVITE)
@RequestMapping("/contador/{practice}/empresas/{company}/invitacion")
class AgainPages {

    private final Again again;
    private final Posting posting;

    AgainPages(Again again, Posting posting) {
        this.again = again;
        this.posting = posting;
    }

    @GetMapping
    Page form(Firm firm, @PathVariable long company, Viewer viewer, NoFields none) {
        return page(firm, new CompanyId(company), viewer, null, List.of());
    }

    @PostMapping
    Page invite(Firm firm, @PathVariable long company, AgainForm form, Viewer viewer) {
        var id = new CompanyId(company);
        try {
            again.invite(firm, id, form, viewer.id());
            posting.sendWaiting(firm, viewer.id());
            return new Redirect(LinkingPages.path(firm));
        } catch (Refused refused) {
            return page(firm, id, viewer, form, refused.problems());
        }
    }

    @PostMapping("/cancelacion")
    Page cancel(Firm firm, @PathVariable long company, Viewer viewer, NoFields none) {
        var id = new CompanyId(company);
        try {
            again.cancel(firm.id(), id, viewer.id());
            return new Redirect(LinkingPages.path(firm));
        } catch (Refused refused) {
            return page(firm, id, viewer, null, refused.problems());
        }
    }

    private Page page(Firm firm, CompanyId company, Viewer viewer, @Nullable AgainForm typed, List<Problem> problems) {
        var path = LinkingPages.path(firm);
        var here = path + "/" + company.value() + "/invitacion";
        try {
            var asked = again.asked(firm.id(), company);
            var form = typed == null ? new AgainForm(asked.email(), asked.message()) : typed;
            return new AgainEdit(
                    path,
                    here,
                    asked.client().name(),
                    asked.kind(),
                    form,
                    asked.fixed(),
                    true,
                    viewer.emailVerified(),
                    problems);
        } catch (Refused refused) {
            return new AgainEdit(
                    path,
                    here,
                    "",
                    InvitationKind.LINK,
                    new AgainForm("", ""),
                    false,
                    false,
                    viewer.emailVerified(),
                    problems.isEmpty() ? refused.problems() : problems);
        }
    }
}
