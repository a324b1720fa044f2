package app.cuadra.web;

import app.cuadra.values.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes the theme and the language, for those who signed in and those who did not. */
@Controller
class ScreenPages {

    private final ObjectProvider<LanguageChoice> choices;

    ScreenPages(ObjectProvider<LanguageChoice> choices) {
        this.choices = choices;
    }

    @PostMapping("/tema")
    Page theme(ScreenForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!Theme.CHOICES.contains(form.theme())) {
            throw Refused.because("theme.unknown");
        }
        remember(Theme.COOKIE, form.theme(), request, response);
        return form.redirect();
    }

    @PostMapping("/idioma")
    Page language(ScreenForm form, Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response) {
        var language = Locale.of(form.language());
        if (!Messages.LOCALES.contains(language)) {
            throw Refused.because("language.unknown");
        }
        viewer.ifPresent(who -> choices.forEach(choice -> choice.choose(who, language)));
        remember(Viewers.LANGUAGE_COOKIE, language.getLanguage(), request, response);
        return form.redirect();
    }

    private static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
