package app.cuadra.practice.invitation;

import app.cuadra.practice.invitation.InvitationAnswers.Invitation;
import app.cuadra.values.CompanyId;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link in the mail leads: the client accepts or rejects. */
@Controller
@RequestMapping("/invitacion")
class AnswerPages implements OpenPaths {

    private static final String HERE = "/invitacion";
    private static final String OPENED = "openedInvitation";

    private final Answering answering;
    private final NewOwner newOwner;

    AnswerPages(Answering answering, NewOwner newOwner) {
        this.answering = answering;
        this.newOwner = newOwner;
    }

    @Override
    public List<String> patterns() {
        return List.of(HERE, HERE + "/*");
    }

    /** Exchanges the secret at once for a note in the session, so that it stays in no history and no log. */
    @GetMapping("/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        var invitation = answering.open(InvitationLink.read(token));
        request.getSession().setAttribute(OPENED, invitation.open().text());
        return new Redirect(HERE);
    }

    @GetMapping
    Page show(NoFields none, Optional<Viewer> viewer, HttpServletRequest request) {
        return page(opened(request), viewer, "", List.of());
    }

    @PostMapping("/aceptacion")
    Page accept(AnswerForm form, Optional<Viewer> viewer, HttpServletRequest request) {
        var invitation = opened(request);
        if (invitation.kind() != InvitationKind.ACTIVATE && viewer.isEmpty()) {
            return new Redirect("/ingresar?volver=" + HERE);
        }
        try {
            refuseUnlessShown(invitation, form.invitation());
            return new Redirect(accepted(invitation, form, viewer));
        } catch (Refused refused) {
            return page(opened(request), viewer, "", refused.problems());
        }
    }

    private String accepted(Invitation invitation, AnswerForm form, Optional<Viewer> viewer) {
        var other = form.other().equals("true");
        return switch (invitation.kind()) {
            case ACTIVATE -> {
                answering.activate(invitation.open());
                yield HERE;
            }
            case HANDOVER ->
                "/empresa/"
                        + answering
                                .takeOver(invitation.open(), viewer.orElseThrow(), other)
                                .value();
            case LINK ->
                "/empresa/"
                        + answering
                                .letIn(invitation.open(), viewer.orElseThrow(), new CompanyId(form.chosen()), other)
                                .value();
        };
    }

    @PostMapping("/rechazo")
    Page reject(AnswerForm form, Optional<Viewer> viewer, HttpServletRequest request) {
        var invitation = opened(request);
        try {
            refuseUnlessShown(invitation, form.invitation());
            answering.reject(invitation.open(), viewer.map(Viewer::id));
            return new Redirect(HERE);
        } catch (Refused refused) {
            return page(opened(request), viewer, "", refused.problems());
        }
    }

    /** Somebody who has no user yet makes one to become the owner: that the address is theirs was proved by the mail. */
    @PostMapping("/cuenta")
    Page account(AccountForm form, Optional<Viewer> viewer, HttpServletRequest request) {
        var invitation = opened(request);
        try {
            refuseUnlessShown(invitation, form.invitation());
            newOwner.make(invitation, form);
            return new Redirect("/ingresar?volver=" + HERE);
        } catch (Refused refused) {
            return page(opened(request), viewer, form.name(), refused.problems());
        }
    }

    private Page page(Invitation invitation, Optional<Viewer> viewer, String name, List<Problem> problems) {
        var choices = viewer.filter(_ -> invitation.kind() == InvitationKind.LINK)
                .map(person -> answering.choices(invitation, person.id()))
                .orElse(List.of());
        return new AnswerShow(
                invitation.open().text(),
                invitation.kind(),
                invitation.firm(),
                invitation.called(),
                invitation.email(),
                invitation.message(),
                invitation.standing().name(),
                viewer.map(Viewer::login),
                newOwner.known(invitation.email()),
                choices,
                name,
                problems);
    }

    private Invitation opened(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(OPENED) instanceof String text)) {
            throw new NotFound("invitation");
        }
        return answering.find(OpenInvitation.read(text).orElseThrow(() -> new NotFound("invitation")));
    }

    private static void refuseUnlessShown(Invitation opened, String shown) {
        if (!opened.open().text().equals(shown)) {
            throw Refused.because("clientInvitation.another");
        }
    }
}
