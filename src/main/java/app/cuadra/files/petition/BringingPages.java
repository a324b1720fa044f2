package app.cuadra.files.petition;

import app.cuadra.identity.GuestTries;
import app.cuadra.identity.GuestTries.What;
import app.cuadra.values.NotFound;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link in the letter leads: the client brings the papers, without an account. */
@Controller
@RequestMapping("/papeles")
class BringingPages implements OpenPaths {

    private static final String HERE = "/papeles";
    private static final String OPENED = "openedPetition";

    private final Bringing bringing;
    private final GuestTries tries;

    BringingPages(Bringing bringing, GuestTries tries) {
        this.bringing = bringing;
        this.tries = tries;
    }

    @Override
    public List<String> patterns() {
        return List.of(HERE, HERE + "/*");
    }

    /** Exchanges the secret at once for a note in the session, so that it stays in no history and no log. */
    @GetMapping("/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        // Counted before it is looked at: whoever guesses learns nothing while they have to wait.
        var pause = tries.count(What.LINK, request.getRemoteAddr());
        if (!pause.isZero()) {
            return new BringingWait(pause);
        }
        var opened = PetitionLink.read(token).flatMap(bringing::open).orElseThrow(() -> new NotFound("petition"));
        tries.takeBack(What.LINK, request.getRemoteAddr());
        request.getSession().setAttribute(OPENED, opened.text());
        return new Redirect(HERE);
    }

    @GetMapping
    Page show(NoFields none, HttpServletRequest request) {
        return page(opened(request), List.of());
    }

    @PostMapping("/subida")
    Page bring(BringingForm form, HttpServletRequest request) throws IOException {
        var open = opened(request);
        try {
            if (!open.text().equals(form.petition())) {
                throw Refused.because("petition.another");
            }
            var pause = tries.count(What.FILE, open.text());
            if (!pause.isZero()) {
                throw Refused.because("petition.wait", Map.of("seconds", pause.toSeconds()));
            }
            var brought = brought(open, form);
            return new Redirect(HERE, "petition.brought", Map.of("name", brought.name()));
        } catch (Refused refused) {
            return page(open, refused.at("paper-" + form.number()).problems());
        }
    }

    private Petition.Brought brought(OpenPetition open, BringingForm form) throws IOException {
        var file = form.chosen();
        var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isEmpty()) {
            throw Refused.because("file.noFile");
        }
        try (var bytes = file.getInputStream()) {
            return bringing.bring(open, form.number(), name, bytes, file.getSize());
        }
    }

    private Page page(OpenPetition open, List<Problem> problems) {
        return bringing.find(open)
                .<Page>map(seen -> new BringingShow(
                        open.text(),
                        seen.firm(),
                        seen.client(),
                        seen.petition().message(),
                        seen.petition().dueOn(),
                        seen.petition().papers().stream()
                                .filter(paper -> paper.state() != Petition.State.CLOSED)
                                .map(PetitionIndex.Item::of)
                                .toList(),
                        problems))
                .orElseGet(BringingOver::new);
    }

    private static OpenPetition opened(HttpServletRequest request) {
        var session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : session.getAttribute(OPENED))
                .map(Object::toString)
                .flatMap(OpenPetition::read)
                .orElseThrow(() -> new NotFound("petition"));
    }
}
