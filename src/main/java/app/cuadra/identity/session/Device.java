package app.cuadra.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a browser says it is, only to help a person recognise their own: browser and system by name.
 *
 * @param name as "Firefox · Windows"; the product names are the same in every language. Empty when unknown.
 */
public record Device(String name) {

    static final String BETWEEN = " · ";

    /** The order matters: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("edg", "Edge"),
            new Sign("opr/", "Opera"),
            new Sign("samsungbrowser", "Samsung Internet"),
            new Sign("firefox", "Firefox"),
            new Sign("fxios", "Firefox"),
            new Sign("crios", "Chrome"),
            new Sign("chrome", "Chrome"),
            new Sign("safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iphone", "iPhone"),
            new Sign("ipad", "iPad"),
            new Sign("android", "Android"),
            new Sign("windows", "Windows"),
            new Sign("cros", "ChromeOS"),
            new Sign("mac os", "macOS"),
            new Sign("linux", "Linux"));

    private record Sign(String text, String name) {}

    /** What the browser of this request says it is. */
    public static Device of(HttpServletRequest request) {
        return named(request.getHeader(HttpHeaders.USER_AGENT));
    }

    static Device named(@Nullable String userAgent) {
        if (userAgent == null) {
            return new Device("");
        }
        var agent = userAgent.toLowerCase(Locale.ROOT);
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return new Device(browser.isEmpty() || system.isEmpty() ? browser + system : browser + BETWEEN + system);
    }

    private static String first(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.text()))
                .findFirst()
                .map(Sign::name)
                .orElse("");
    }
}
