package app.cuadra.identity.confirmation;

import app.cuadra.identity.Fresh;
import app.cuadra.identity.session.Trust;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Stands before every {@link Fresh} route and sends whoever must prove themselves first to {@code /confirmar}. */
@Component
class ConfirmationGate implements HandlerInterceptor {

    private final Trust trust;

    ConfirmationGate(Trust trust) {
        this.trust = trust;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Fresh.class)) {
            return true;
        }
        var reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var age = reading ? Trust.FRESH : Trust.FRESH.plus(Trust.FILLING_IN);
        if (trust.fresh(request, age)) {
            return true;
        }
        var first = UriComponentsBuilder.fromPath(ConfirmationPages.PATH)
                .queryParam("volver", "{back}")
                .encode()
                .buildAndExpand(reading ? here(request) : page(request))
                .toUriString();
        var fragment = request.getHeader("HX-Request") != null;
        response.setStatus(fragment ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(fragment ? "HX-Redirect" : "Location", first);
        return false;
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page that the form stood on; what it sent is not repeated behind the person's back. */
    private static String page(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) {
            return "/";
        }
        try {
            var from = new URI(referer);
            return from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
        } catch (URISyntaxException broken) {
            return "/";
        }
    }
}
