package app.cuadra.practice.invitation;

import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link in the mail leads: the client accepts or rejects, before any sign-in. */
@Controller
@RequestMapping("/invitacion/{token}")
class AnswerPages implements OpenPaths {

    private final Answering answering;

    AnswerPages(Answering answering) {
        this.answering = answering;
    }

    @Override
    public List<String> patterns() {
        return List.of("/invitacion/**");
    }

    @GetMapping
    Page show(@PathVariable String token) {
        var link = InvitationLink.read(token);
        var invitation = answering.find(link);
        return new AnswerShow(
                link.path(),
                invitation.firm(),
                invitation.company(),
                invitation.email(),
                invitation.standing().name());
    }

    @PostMapping("/aceptacion")
    Page accept(@PathVariable String token) {
        return answer(token, true);
    }

    @PostMapping("/rechazo")
    Page reject(@PathVariable String token) {
        return answer(token, false);
    }

    private Page answer(String token, boolean accepted) {
        var link = InvitationLink.read(token);
        answering.answer(link, accepted);
        return new Redirect(link.path());
    }
}
