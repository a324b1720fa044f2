package app.cuadra.web;

import app.cuadra.values.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what no keyboard types and PostgreSQL does not keep: the character of code zero, in whatever is asked for
 * (422). Here, because a search box takes any text and passes it on; forms say it at their field.
 */
final class ZeroCharacters implements HandlerInterceptor {

    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!ASKING.contains(request.getMethod())) {
            return true;
        }
        var broken = request.getParameterMap().entrySet().stream()
                .anyMatch(sent -> isBroken(sent.getKey())
                        || Arrays.stream(sent.getValue()).anyMatch(ZeroCharacters::isBroken));
        if (broken) {
            throw Refused.because("text.characters");
        }
        return true;
    }

    private static boolean isBroken(String text) {
        return text.indexOf(0) >= 0;
    }
}
