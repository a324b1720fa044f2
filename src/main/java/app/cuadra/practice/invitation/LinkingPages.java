package app.cuadra.practice.invitation;

import app.cuadra.practice.firm.Firms.Firm;
import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.Refused;
import app.cuadra.web.Page;
import app.cuadra.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** "Añadir cliente" and "Invitar empresa": the two ways, and the one for a company that uses Cuadra already (ACC-20). */
@Controller
@NeedsRight(Right.ADD)
@RequestMapping("/contador/{practice}/empresas")
class LinkingPages {

    private final Linking linking;
    private final Posting posting;

    LinkingPages(Linking linking, Posting posting) {
        this.linking = linking;
        this.posting = posting;
    }

    @GetMapping("/anadir")
    Page ways(Firm firm, NoFields none) {
        return new WaysShow(path(firm));
    }

    @GetMapping("/invitacion")
    Page form(Firm firm, Viewer viewer, LinkingForm form) {
        return new LinkingEdit(path(firm), form, viewer.emailVerified(), List.of());
    }

    @PostMapping("/invitacion")
    Page invite(Firm firm, LinkingForm form, Viewer viewer) {
        try {
            linking.invite(firm, form, viewer.id());
            posting.sendWaiting(firm, viewer.id());
            return new LinkingShow(path(firm), form.name(), form.email(), viewer.emailVerified());
        } catch (Refused refused) {
            return new LinkingEdit(path(firm), form, viewer.emailVerified(), refused.problems());
        }
    }

    static String path(Firm firm) {
        return "/contador/" + firm.id().value() + "/empresas";
    }
}
