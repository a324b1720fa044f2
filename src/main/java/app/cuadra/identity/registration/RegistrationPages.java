package app.cuadra.identity.registration;

import app.cuadra.country.Countries;
import app.cuadra.identity.password.Busy;
import app.cuadra.identity.session.NoFields;
import app.cuadra.identity.throttle.Bucket;
import app.cuadra.identity.throttle.NetworkAddress;
import app.cuadra.identity.throttle.Throttle;
import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.web.OpenPaths;
import app.cuadra.web.Page;
import app.cuadra.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Registering (SI-1, SI-2). */
@Controller
class RegistrationPages implements OpenPaths {

    /** In the session: the address to show. */
    private static final String ADDRESS = "registeredAddress";

    private final Registration registration;
    private final Countries countries;
    private final Throttle throttle;
    private final Settings settings;

    RegistrationPages(Registration registration, Countries countries, Throttle throttle, Settings settings) {
        this.registration = registration;
        this.countries = countries;
        this.throttle = throttle;
        this.settings = settings;
    }

    @Override
    public List<String> patterns() {
        return List.of("/registro", "/registro/revisa-tu-correo");
    }

    @GetMapping("/registro")
    Page edit(NoFields none, HttpServletRequest request) {
        return page(RegistrationForm.empty(likely(request)), List.of(), 200);
    }

    @PostMapping("/registro")
    Page register(RegistrationForm form, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        if (!throttle.count(Bucket.ASKING, NetworkAddress.of(request.getRemoteAddr()))
                .allowed()) {
            return page(form.withoutPassword(), List.of(Problem.of("tooManyRequests", "")), 429);
        }
        try {
            var made = registration.register(form, locale);
            request.getSession().setAttribute(ADDRESS, new Email(form.email()).value());
            RegisteredHere.note(made, request);
            return new Redirect("/registro/revisa-tu-correo");
        } catch (Busy busy) {
            response.setHeader("Retry-After", String.valueOf(Busy.RETRY_AFTER_S));
            return page(form.withoutPassword(), List.of(Problem.of("signIn.busy", "")), 503);
        } catch (Refused refused) {
            return page(form.withoutPassword(), refused.problems(), 422);
        }
    }

    @GetMapping("/registro/revisa-tu-correo")
    Page show(NoFields none, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ADDRESS) instanceof String email)) {
            return new Redirect("/registro");
        }
        return new RegistrationShow(email, Mailbox.of(new Email(email), settings));
    }

    /** The country of the browser's language if we have it, otherwise the first. */
    private String likely(HttpServletRequest request) {
        var asked = request.getLocale().getCountry();
        return countries.all().stream()
                .map(country -> country.code().value())
                .filter(asked::equals)
                .findFirst()
                .orElse(countries.all().getFirst().code().value());
    }

    private Page page(RegistrationForm form, List<Problem> problems, int status) {
        return new RegistrationEdit(form, countries.all(), problems, status);
    }
}
