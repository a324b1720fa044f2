package app.cuadra.practice.staff;

import app.cuadra.identity.Welcome;
import app.cuadra.practice.staff.StaffJoining.Opened;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the link that asks somebody into a firm leads. */
@Controller
class StaffJoinPages implements OpenPaths {

    private static final String PATH = "/equipo";
    private static final String LINK = "staff joining";

    private final StaffJoining joining;
    private final Welcome welcome;

    StaffJoinPages(StaffJoining joining, Welcome welcome) {
        this.joining = joining;
        this.welcome = welcome;
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH, PATH + "/*");
    }

    /** Exchanges the token at once for a note in the session, so that it stays in no history and no log. */
    @GetMapping(PATH + "/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        var note = StaffLink.read(token)
                .flatMap(link -> joining.open(link).map(id -> link.practice().value() + " " + id))
                .orElse("");
        request.getSession().setAttribute(LINK, note);
        return new Redirect(PATH);
    }

    @GetMapping(PATH)
    Page show(Optional<Viewer> viewer, HttpServletRequest request) {
        return opened(request)
                .<Page>map(opened -> page(opened, viewer, opened.invitation().name(), List.of()))
                .orElse(StaffJoinShow.UNKNOWN);
    }

    @PostMapping(PATH)
    Page join(StaffJoinForm form, Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response) {
        var found = opened(request);
        if (found.isEmpty()) {
            return StaffJoinShow.UNKNOWN;
        }
        var opened = found.get();
        var home = "/contador/" + opened.firm().id().value() + "/empresas";
        try {
            return switch (state(opened, viewer)) {
                case "accept" -> {
                    joining.accept(opened, viewer.orElseThrow().id());
                    yield in(opened, home);
                }
                case "create" -> {
                    var user = joining.create(opened, form);
                    yield in(opened, welcome.enter(user, home, request, response));
                }
                default -> page(opened, viewer, opened.invitation().name(), List.of());
            };
        } catch (Refused refused) {
            return page(opened, viewer, form.name(), refused.problems());
        }
    }

    private static Page in(Opened opened, String path) {
        return new Redirect(
                path, "join.welcome", Map.of("company", opened.firm().name()));
    }

    private static Page page(Opened opened, Optional<Viewer> viewer, String name, List<Problem> problems) {
        return new StaffJoinShow(
                state(opened, viewer),
                opened.firm().name(),
                opened.invitation().email().value(),
                name,
                problems);
    }

    /** An invitation is for its address only: whoever is signed in with another one can't use it. */
    private static String state(Opened opened, Optional<Viewer> viewer) {
        var invitation = opened.invitation();
        return switch (invitation.state()) {
            case PENDING ->
                viewer.map(who -> who.login().equals(invitation.email().value()) ? "accept" : "other")
                        .orElse(opened.hasAccount() ? "signIn" : "create");
            case WAITING -> "unknown";
            case EXPIRED, WITHDRAWN, ACCEPTED -> invitation.state().name().toLowerCase(Locale.ROOT);
        };
    }

    private Optional<Opened> opened(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(LINK) instanceof String note) || note.isEmpty()) {
            return Optional.empty();
        }
        var parts = note.split(" ", 2);
        return joining.get(new PracticeId(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
    }
}
