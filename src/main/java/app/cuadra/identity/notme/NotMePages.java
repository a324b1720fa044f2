package app.cuadra.identity.notme;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.link.Links.State;
import app.cuadra.identity.registration.Mailbox;
import app.cuadra.identity.session.NoFields;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button "No fui yo" of letters about an account (SI-42): works signed out, and not for programs that open links. */
@Controller
class NotMePages implements OpenPaths {

    private static final String PATH = "/no-fui-yo";
    private static final String LINK = "notMe";

    private final NotMe notMe;
    private final Links links;
    private final Settings settings;

    NotMePages(NotMe notMe, Links links, Settings settings) {
        this.notMe = notMe;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH, PATH + "/*");
    }

    /** Exchanges the token at once for a note in the session, so that it stays in no history and no log. */
    @GetMapping(PATH + "/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        LINK,
                        links.find(Links.Purpose.NOT_ME, token).map(Link::id).orElse(0L));
        return new Redirect(PATH);
    }

    @GetMapping(PATH)
    Page show(NoFields none, HttpServletRequest request) {
        var link = link(request).orElse(null);
        if (link == null) {
            return new NotMeShow("unknown", "", Mailbox.NONE);
        }
        return switch (link.state()) {
            case GOOD -> new NotMeShow("good", link.email().value(), Mailbox.NONE);
            case USED ->
                notMe.sameAddress(link)
                        ? new NotMeShow("done", link.email().value(), mailbox(link.email()))
                        : new NotMeShow("moved", "", Mailbox.NONE);
            case REPLACED, EXPIRED -> new NotMeShow(link.state().name().toLowerCase(Locale.ROOT), "", Mailbox.NONE);
        };
    }

    @PostMapping(PATH)
    Page protect(NoFields none, Optional<Viewer> viewer, HttpServletRequest request) {
        var link = link(request).orElse(null);
        if (link != null && link.state() == State.GOOD) {
            notMe.protect(link, request);
            if (viewer.filter(here -> here.id().equals(link.user())).isPresent()) {
                request.getSession().invalidate();
                request.getSession().setAttribute(LINK, link.id());
            }
        }
        return new Redirect(PATH);
    }

    private Mailbox mailbox(Email email) {
        return Mailbox.of(email, settings);
    }

    private Optional<Link> link(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof Long id
                ? links.find(Links.Purpose.NOT_ME, id)
                : Optional.empty();
    }
}
