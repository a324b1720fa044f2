package app.cuadra.identity.email;

import app.cuadra.identity.link.Links;
import app.cuadra.identity.link.Links.Link;
import app.cuadra.identity.link.Links.Purpose;
import app.cuadra.identity.link.Links.State;
import app.cuadra.identity.registration.Mailbox;
import app.cuadra.identity.session.NoFields;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What the links in letters about an address do. All work signed out, and only after a button: programs that look through
 * mail open links. A token is exchanged at once for a note in the session, so that it stays in no history and no log.
 */
@Controller
class EmailLinkPages implements OpenPaths {

    private static final String CONFIRM = "/correo/confirmar";
    private static final String UNDO = "/correo/deshacer";
    private static final String RESCUE = "/correo/rescatar";

    private static final String TAKEN = "emailTaken";

    private final EmailChange change;
    private final EmailUndo undo;
    private final ThirdAddress third;
    private final Links links;
    private final Settings settings;

    EmailLinkPages(EmailChange change, EmailUndo undo, ThirdAddress third, Links links, Settings settings) {
        this.change = change;
        this.undo = undo;
        this.third = third;
        this.links = links;
        this.settings = settings;
    }

    static String path(String kind) {
        return switch (kind) {
            case "confirm" -> CONFIRM;
            case "undo" -> UNDO;
            default -> RESCUE;
        };
    }

    @Override
    public List<String> patterns() {
        return List.of("/correo/*", "/correo/*/*");
    }

    @GetMapping(CONFIRM + "/{token}")
    Page openConfirm(@PathVariable String token, HttpServletRequest request) {
        return open(Purpose.CHANGE_EMAIL, token, CONFIRM, request);
    }

    @GetMapping(UNDO + "/{token}")
    Page openUndo(@PathVariable String token, HttpServletRequest request) {
        return open(Purpose.UNDO_EMAIL, token, UNDO, request);
    }

    @GetMapping(RESCUE + "/{token}")
    Page openRescue(@PathVariable String token, HttpServletRequest request) {
        return open(Purpose.RESCUE_EMAIL, token, RESCUE, request);
    }

    @GetMapping(CONFIRM)
    Page showConfirm(NoFields none, HttpServletRequest request) {
        return page("confirm", link(Purpose.CHANGE_EMAIL, request));
    }

    @PostMapping(CONFIRM)
    Page confirm(NoFields none, Optional<Viewer> viewer, HttpServletRequest request) {
        var link = link(Purpose.CHANGE_EMAIL, request);
        if (!good(link)) {
            return page("confirm", link);
        }
        if (!unlessTaken(() -> change.make(link.get(), request))) {
            return new EmailLinkShow("confirm", "taken", link.get().email().value(), Mailbox.NONE);
        }
        return viewer.filter(here -> here.id().equals(link.get().user())).isPresent()
                ? new Redirect("/mi-cuadra/seguridad", "email.done")
                : page("confirm", link(Purpose.CHANGE_EMAIL, request));
    }

    @GetMapping(UNDO)
    Page showUndo(NoFields none, HttpServletRequest request) {
        var link = link(Purpose.UNDO_EMAIL, request);
        return good(link) && request.getSession().getAttribute(TAKEN) != null
                ? taken(link.get(), "")
                : page("undo", link);
    }

    @PostMapping(UNDO)
    Page undo(NoFields none, Optional<Viewer> viewer, HttpServletRequest request) {
        var link = link(Purpose.UNDO_EMAIL, request);
        if (good(link)) {
            var restored = unlessTaken(() -> undo.restore(link.get(), request));
            if (viewer.filter(here -> here.id().equals(link.get().user())).isPresent()) {
                // This browser was signed in to the account that is closed now.
                request.getSession().invalidate();
                request.getSession()
                        .setAttribute(Purpose.UNDO_EMAIL.name(), link.get().id());
            }
            request.getSession().setAttribute(TAKEN, restored ? null : true);
        }
        return new Redirect(UNDO);
    }

    /** The old address has another account: where should this one go? */
    @PostMapping(UNDO + "/otro")
    Page other(EmailForm form, HttpServletRequest request) {
        var link = link(Purpose.UNDO_EMAIL, request);
        if (!good(link)) {
            return new Redirect(UNDO);
        }
        try {
            var email = third.ask(link.get(), form.email());
            return new EmailSent(email.value(), Mailbox.of(email, settings), UNDO);
        } catch (Refused refused) {
            return new EmailLinkShow(
                    "undo",
                    "taken",
                    link.get().email().value(),
                    Mailbox.NONE,
                    form,
                    refused.at("email").problems());
        }
    }

    @GetMapping(RESCUE)
    Page showRescue(NoFields none, HttpServletRequest request) {
        var link = link(Purpose.RESCUE_EMAIL, request);
        return good(link)
                        && third.undo(link.get(), link(Purpose.UNDO_EMAIL, request))
                                .isEmpty()
                ? new EmailLinkShow("rescue", "elsewhere", "", Mailbox.NONE)
                : page("rescue", link);
    }

    @PostMapping(RESCUE)
    Page rescue(NoFields none, HttpServletRequest request) {
        var link = link(Purpose.RESCUE_EMAIL, request);
        var first = link.flatMap(confirmed -> third.undo(confirmed, link(Purpose.UNDO_EMAIL, request)));
        if (good(link) && first.isPresent() && !unlessTaken(() -> undo.rescue(first.get(), link.get(), request))) {
            return new EmailLinkShow("rescue", "taken", link.get().email().value(), Mailbox.NONE);
        }
        return new Redirect(RESCUE);
    }

    /** Somebody may register the address at this very moment: then nothing was done. */
    private static boolean unlessTaken(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (DuplicateKeyException takenMeanwhile) {
            return false;
        }
    }

    private Page open(Purpose purpose, String token, String path, HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        purpose.name(), links.find(purpose, token).map(Link::id).orElse(0L));
        return new Redirect(path);
    }

    private Page page(String kind, Optional<Link> link) {
        var state =
                link.map(known -> known.state().name().toLowerCase(Locale.ROOT)).orElse("unknown");
        var known = link.filter(one -> one.state() == State.GOOD || one.state() == State.USED)
                .map(Link::email);
        return new EmailLinkShow(
                kind,
                state,
                known.map(Email::value).orElse(""),
                known.map(email -> Mailbox.of(email, settings)).orElse(Mailbox.NONE));
    }

    private static Page taken(Link link, String typed) {
        return new EmailLinkShow("undo", "taken", link.email().value(), Mailbox.NONE, new EmailForm(typed), List.of());
    }

    private static boolean good(Optional<Link> link) {
        return link.filter(one -> one.state() == State.GOOD).isPresent();
    }

    private Optional<Link> link(Purpose purpose, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(purpose.name()) instanceof Long id
                ? links.find(purpose, id)
                : Optional.empty();
    }
}
