package app.cuadra.identity.registration;

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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Registering (SI-1, SI-2). */
@Controller
class RegistrationPages implements OpenPaths {

    private final Registration registration;
    private final Throttle throttle;
    private final Settings settings;
    private final ObjectProvider<RegistrationWay> ways;

    RegistrationPages(
            Registration registration, Throttle throttle, Settings settings, ObjectProvider<RegistrationWay> ways) {
        this.registration = registration;
        this.throttle = throttle;
        this.settings = settings;
        this.ways = ways;
    }

    @Override
    public List<String> patterns() {
        return List.of("/registro", CheckMail.PATH);
    }

    @GetMapping("/registro")
    Page edit(NoFields none, HttpServletRequest request) {
        return page(registration.empty("", "", request.getLocale()), List.of(), 200);
    }

    @PostMapping("/registro")
    Page register(RegistrationForm form, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        if (!throttle.count(Bucket.ASKING, NetworkAddress.of(request.getRemoteAddr()))
                .allowed()) {
            return page(form.withoutPassword(), List.of(Problem.of("tooManyRequests", "")), 429);
        }
        try {
            var made = registration.register(form, locale);
            return new Redirect(CheckMail.keep(new Email(form.email()), made, request));
        } catch (Busy busy) {
            response.setHeader("Retry-After", String.valueOf(Busy.RETRY_AFTER_S));
            return page(form.withoutPassword(), List.of(Problem.of("signIn.busy", "")), 503);
        } catch (Refused refused) {
            return page(form.withoutPassword(), refused.problems(), 422);
        }
    }

    @GetMapping(CheckMail.PATH)
    Page show(NoFields none, HttpServletRequest request) {
        return CheckMail.address(request)
                .<Page>map(email -> new RegistrationShow(email.value(), Mailbox.of(email, settings)))
                .orElseGet(() -> new Redirect("/registro"));
    }

    private Page page(RegistrationForm form, List<Problem> problems, int status) {
        var others = ways.orderedStream().filter(RegistrationWay::offered).toList();
        return new RegistrationEdit("/registro", "", form, registration.countries(), others, problems, status);
    }
}
