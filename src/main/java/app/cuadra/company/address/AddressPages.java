package app.cuadra.company.address;

import app.cuadra.company.address.AddressChange.Side;
import app.cuadra.company.address.AddressConfirmation.Opened;
import app.cuadra.values.CompanyId;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the links of a change of address lead: no sign-in is needed, only the mail. */
@Controller
class AddressPages implements OpenPaths {

    private static final String PATH = "/correo-nuevo";
    private static final String LINK = "confirmingAddress";

    private final AddressConfirmation confirmation;

    AddressPages(AddressConfirmation confirmation) {
        this.confirmation = confirmation;
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
                        confirmation
                                .open(token)
                                .map(opened -> opened.company().value() + " " + opened.id() + " " + opened.side())
                                .orElse(""));
        return new Redirect(PATH);
    }

    @GetMapping(PATH)
    Page show(HttpServletRequest request) {
        return opened(request)
                .map(opened -> page(opened, confirmation.get(opened), false))
                .orElseGet(AddressPages::unknown);
    }

    @PostMapping(PATH)
    Page confirm(Locale reader, AddressAnswer none, HttpServletRequest request) {
        var opened = opened(request);
        if (opened.isEmpty()) {
            return unknown();
        }
        var refused = !confirmed(opened.get(), reader);
        return page(opened.get(), confirmation.get(opened.get()), refused);
    }

    private boolean confirmed(Opened opened, Locale reader) {
        try {
            return confirmation.confirm(opened, reader);
        } catch (DuplicateKeyException _) {
            // Somebody registered with the new address at this very moment.
            return false;
        }
    }

    private static Page page(Opened opened, Optional<AddressChange> change, boolean refused) {
        if (change.isEmpty()) {
            return unknown();
        }
        return new AddressShow(
                refused ? "taken" : AddressShow.state(change.get(), opened.side()),
                change.get().before().value(),
                change.get().after().value());
    }

    private static AddressShow unknown() {
        return new AddressShow("unknown", "", "");
    }

    private static Optional<Opened> opened(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(LINK) instanceof String kept) || kept.isEmpty()) {
            return Optional.empty();
        }
        var parts = kept.split(" ", 3);
        return Optional.of(
                new Opened(new CompanyId(Long.parseLong(parts[0])), Long.parseLong(parts[1]), Side.valueOf(parts[2])));
    }
}
