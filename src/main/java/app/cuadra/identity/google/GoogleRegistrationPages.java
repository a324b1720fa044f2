package app.cuadra.identity.google;

import app.cuadra.identity.registration.CheckMail;
import app.cuadra.identity.registration.Registration;
import app.cuadra.identity.registration.RegistrationEdit;
import app.cuadra.identity.registration.RegistrationForm;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.NetworkAddress;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.identity.user.Account;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Registering with an account of the provider (SI-1, SI-32): pre-filled, and without a password. */
@Controller
class GoogleRegistrationPages implements OpenPaths {

    static final String PATH = "/registro/google";

    private final Registration registration;
    private final GoogleLinks links;
    private final GoogleArrivals arrivals;
    private final Throttle throttle;
    private final Clock clock;

    GoogleRegistrationPages(
            Registration registration, GoogleLinks links, GoogleArrivals arrivals, Throttle throttle, Clock clock) {
        this.registration = registration;
        this.links = links;
        this.arrivals = arrivals;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Override
    public List<String> patterns() {
        return List.of(PATH);
    }

    @GetMapping(PATH)
    Page edit(NoFields none, HttpServletRequest request) {
        return Vouched.of(request, clock)
                .map(kept -> {
                    var identity = kept.identity();
                    var form = registration.empty(identity.name(), identity.email(), request.getLocale());
                    return page(kept, form, List.of(), 200);
                })
                .orElseGet(() -> new Redirect("/registro"));
    }

    @PostMapping(PATH)
    Page register(
            GoogleRegistrationForm form, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        var kept = Vouched.of(request, clock).orElse(null);
        if (kept == null) {
            return new Redirect("/registro");
        }
        var typed = form.asRegistration();
        if (!throttle.count(Bucket.ASKING, NetworkAddress.of(request.getRemoteAddr()))
                .allowed()) {
            return page(kept, typed, List.of(Problem.of("tooManyRequests", "")), 429);
        }
        try {
            return new Redirect(registered(kept, typed, locale, request, response));
        } catch (Refused refused) {
            return page(kept, typed, refused.problems(), 422);
        }
    }

    private String registered(
            Vouched.Kept kept,
            RegistrationForm form,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var identity = kept.identity();
        var vouched = identity.emailVerified() ? identity.email() : "";
        var made = registration.registerWithoutPassword(form, vouched, locale, user -> links.linkNew(user, identity));
        var email = new Email(form.email());
        var theirs = email.value().equals(vouched);
        // Sent twice at once, the second finds what the first has made.
        var account = theirs ? links.user(identity) : Optional.<Account>empty();
        if (account.isPresent()) {
            return arrivals.enter(account.get(), identity, kept.wanted(), request, response);
        }
        // Whether somebody else's address has a user must not show (SI-2); one's own may.
        return theirs ? GoogleMatchPages.PATH : CheckMail.keep(email, made, request);
    }

    private Page page(Vouched.Kept kept, RegistrationForm form, List<Problem> problems, int status) {
        return new RegistrationEdit(
                PATH, kept.identity().account(), form, registration.countries(), List.of(), problems, status);
    }
}
