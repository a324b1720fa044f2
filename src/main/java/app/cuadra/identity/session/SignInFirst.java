package app.cuadra.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends whoever is not signed in to the sign-in page, which knows where they wanted to go. */
final class SignInFirst implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var page = page(request);
        if (request.getHeader("HX-Request") != null) {
            // htmx would swap the sign-in page into the old one.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", page);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", page);
        }
    }

    /** Only a page that was asked for is worth coming back to: what was sent is lost, and a fragment is no page. */
    private static String page(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
            return "/ingresar";
        }
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return wanted.equals("/") || !Destination.isOurs(wanted)
                ? "/ingresar"
                : UriComponentsBuilder.fromPath("/ingresar")
                        .queryParam("volver", "{wanted}")
                        .encode()
                        .buildAndExpand(wanted)
                        .toUriString();
    }
}
