package app.cuadra.practice.client;

import app.cuadra.practice.firm.NeedsRight;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.PracticeId;
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

/** Leaving one client: first what will happen, then it happens; {@link UnlinkAction} leaves many. */
@Controller
@NeedsRight(Right.UNLINK)
@RequestMapping("/contador/{practice}/empresas/desvinculacion")
class UnlinkingPages {

    private final Unlinking unlinking;

    UnlinkingPages(Unlinking unlinking) {
        this.unlinking = unlinking;
    }

    @GetMapping
    Page one(PracticeId practice, UnlinkingForm form) {
        return review(practice, form, List.of());
    }

    @PostMapping
    Page unlink(PracticeId practice, UnlinkingForm form, Viewer viewer) {
        try {
            unlinking.unlink(practice, form.companies(), viewer.id());
            return new Redirect(ClientPages.path(practice));
        } catch (Refused refused) {
            return review(practice, form, refused.problems());
        }
    }

    private Page review(PracticeId practice, UnlinkingForm form, List<Problem> problems) {
        return new UnlinkingReview(ClientPages.path(practice), unlinking.review(practice, form.companies()), problems);
    }
}
