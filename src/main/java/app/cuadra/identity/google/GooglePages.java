package app.cuadra.identity.google;

import app.cuadra.identity.SolutionDoor;
import app.cuadra.identity.google.Errand.Purpose;
import app.cuadra.identity.session.Destination;
import app.cuadra.identity.session.NoFields;
import app.cuadra.values.NotFound;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import app.cuadra.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The way to the provider and back (SI-30). Always by links and never by forms: the content policy of our pages lets a form
 * lead to no other site, also not by a detour.
 */
@Controller
class GooglePages implements OpenPaths {

    static final String PATH = "/ingresar/google";
    private static final String TROUBLE = PATH + "/aviso";

    private final OpenIdProvider provider;
    private final Errands errands;
    private final GoogleArrivals arrivals;
    private final Clock clock;

    GooglePages(OpenIdProvider provider, Errands errands, GoogleArrivals arrivals, Clock clock) {
        this.provider = provider;
        this.errands = errands;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH, PATH + "/*");
    }

    @GetMapping(PATH)
    ResponseEntity<Void> signIn(GoogleQuery query, Optional<Viewer> viewer, HttpServletRequest request) {
        var wanted = SolutionDoor.wanted(query.volver(), query.solucion());
        return viewer.isPresent() ? to(URI.create(wanted)) : begin(Purpose.SIGN_IN, 0, "", wanted, request);
    }

    /** As {@code /confirmar} with the password: the person proves at the provider, now, that they are the owner. */
    @GetMapping("/confirmar/google")
    ResponseEntity<Void> confirm(GoogleConfirmationQuery query, Viewer viewer, HttpServletRequest request) {
        return begin(Purpose.CONFIRM, viewer.id().value(), viewer.login(), query.volver(), request);
    }

    @GetMapping("/mi-cuadra/seguridad/google/vincular")
    ResponseEntity<Void> link(NoFields none, Viewer viewer, HttpServletRequest request) {
        if (!arrivals.mayLink(request)) {
            // Its page asks for the fresh proof; from here the browser would come back by a form.
            return to(URI.create(GoogleLinkPages.PATH));
        }
        return begin(Purpose.LINK, viewer.id().value(), viewer.login(), GoogleLinkPages.PATH, request);
    }

    /** What the provider sends has whatever parameters it likes: only those that we know are read. */
    @GetMapping(Errands.RETURN)
    Page back(Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response) {
        required();
        var errand = Errand.take(request, clock).orElse(null);
        if (errand == null) {
            return new Redirect(troubled("expired", Purpose.SIGN_IN, ""));
        }
        try {
            var identity = errands.finish(errand, request);
            return arrivals.arrive(errand, identity, viewer, request, response);
        } catch (Refused refused) {
            return new Redirect(troubled(GoogleTroubleShow.caso(refused), errand.purpose(), errand.wanted()));
        }
    }

    @GetMapping(TROUBLE)
    Page trouble(GoogleTroubleQuery query) {
        required();
        return GoogleTroubleShow.of(query);
    }

    private ResponseEntity<Void> begin(
            Purpose purpose, long user, String hint, String wanted, HttpServletRequest request) {
        required();
        try {
            return to(errands.begin(purpose, user, hint, Destination.of(wanted), request));
        } catch (Refused refused) {
            return to(URI.create(troubled(GoogleTroubleShow.caso(refused), purpose, wanted)));
        }
    }

    private void required() {
        if (!provider.configured()) {
            throw new NotFound("no OpenID provider is set up");
        }
    }

    private static String troubled(String caso, Purpose purpose, String wanted) {
        return GoogleTroubleShow.address(TROUBLE, caso, purpose, wanted);
    }

    private static ResponseEntity<Void> to(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }
}
