package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** Light or dark, as chosen on this device: a cookie, because it belongs to the screen and not to the person. */
final class Theme {

    static final String COOKIE = "theme";
    static final Set<String> CHOICES = Set.of("light", "dark", "auto");

    private Theme() {}

    static String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && CHOICES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }
}
