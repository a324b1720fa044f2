package app.cuadra.identity.magiclink;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.magiclink.MagicLinkDoor.Opened;
import app.cuadra.identity.magiclink.MagicLinkDoorShow.From;
import app.cuadra.identity.session.NoFields;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening a link that came by mail (SI-23 to SI-25). */
@Controller
class MagicLinkDoorPages implements OpenPaths {

    static final String PATH = "/ingresar/link";

    private static final String LINK = "magicLink";

    private final MagicLinkDoor door;
    private final MagicLinkTable table;
    private final Clock clock;

    MagicLinkDoorPages(MagicLinkDoor door, MagicLinkTable table, Clock clock) {
        this.door = door;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH, PATH + "/*");
    }

    /**
     * Exchanges the token at once for a note in the session, so that it stays in no history and no log. Each visitor has a
     * session of their own: a scanner that was here before changes nothing for the person.
     */
    @GetMapping(PATH + "/{token}")
    Page open(@PathVariable String token, HttpServletRequest request) {
        request.getSession().setAttribute(LINK, door.find(token));
        return new Redirect(PATH);
    }

    @GetMapping(PATH)
    Page show(NoFields none, Optional<Viewer> viewer, HttpServletRequest request) {
        return page(opened(request), viewer, request);
    }

    @PostMapping(PATH)
    Page enter(NoFields none, Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response) {
        var opened = opened(request);
        var wanted = opened.flatMap(known -> table.find(known.link().id()))
                .map(MagicLinkTable.Asking::wanted)
                .orElse("/");
        var entered = opened.filter(known -> known.link().state() == Links.State.GOOD)
                .flatMap(known -> door.enter(known, wanted, request, response));
        return entered.<Page>map(in ->
                        in.passwordGone() ? new Redirect(in.path(), "magiclink.passwordGone") : new Redirect(in.path()))
                .orElseGet(() -> page(opened(request), viewer, request));
    }

    private Page page(Optional<Opened> opened, Optional<Viewer> viewer, HttpServletRequest request) {
        if (opened.isEmpty()) {
            return new MagicLinkDoorShow("unknown", "", "", From.NOWHERE, false);
        }
        var link = opened.get().link();
        var account = opened.get().account();
        var from = table.find(link.id()).map(asking -> from(asking, request)).orElse(From.NOWHERE);
        return new MagicLinkDoorShow(
                link.state().name().toLowerCase(Locale.ROOT),
                link.state() == Links.State.GOOD ? account.name() : "",
                link.state() == Links.State.GOOD ? link.email().value() : "",
                from,
                viewer.map(Viewer::id).filter(account.id()::equals).isPresent());
    }

    private From from(MagicLinkTable.Asking asking, HttpServletRequest request) {
        return new From(
                AskingBrowser.is(asking, request),
                asking.device(),
                asking.address(),
                Math.max(0, Duration.between(asking.at(), clock.instant()).toMinutes()),
                asking.wanted());
    }

    private Optional<Opened> opened(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof Long id ? door.open(id) : Optional.empty();
    }
}
