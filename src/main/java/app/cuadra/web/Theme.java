package app.cuadra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.util.WebUtils;

/** Light or dark, as chosen on this device: a cookie, because it belongs to the screen and not to the person. */
final class Theme {

    private static final String COOKIE = "theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private Theme() {}

    static String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }
}
