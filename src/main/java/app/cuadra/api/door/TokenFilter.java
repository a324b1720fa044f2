package app.cuadra.api.door;

import app.cuadra.api.token.TokenDoor;
import app.cuadra.api.token.TokenDoor.Entered;
import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.web.Messages;
import app.cuadra.web.Viewer;
import app.cuadra.web.ViewerSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets programs in by the token they show, so and so often in a minute, and forgets them when the request ends. */
@Component
class TokenFilter extends OncePerRequestFilter implements ViewerSource {

    /** Requests that one token may make in a minute. */
    static final int PER_MINUTE = 150;

    private static final int MINUTE = 60;
    private static final String ATTRIBUTE = TokenFilter.class.getName();

    private final TokenDoor door;
    private final Tenancy tenancy;
    private final HandlerExceptionResolver problems;
    private final Clock clock;

    TokenFilter(
            TokenDoor door,
            Tenancy tenancy,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            Clock clock) {
        this.door = door;
        this.tenancy = tenancy;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = Basic.read(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (shown.isEmpty()) {
            // The description is for everybody; the chain refuses the rest.
            chain.doFilter(request, response);
            return;
        }
        var entered = door.enter(shown.get().login(), shown.get().token(), request.getRemoteAddr());
        if (entered.isEmpty()) {
            var pause = door.wrong(shown.get().login(), request.getRemoteAddr());
            refuse(request, response, pause.isZero() ? unauthorized() : tooMany(pause));
            return;
        }
        limits(response, entered.get().asked());
        if (entered.get().asked() > PER_MINUTE) {
            refuse(request, response, tooMany(restOfTheMinute()));
            return;
        }
        try {
            inside(entered.get(), request);
            chain.doFilter(request, response);
        } finally {
            tenancy.leave();
        }
    }

    private void inside(Entered entered, HttpServletRequest request) {
        var viewer = entered.viewer();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ProgramSignedIn(viewer));
        SecurityContextHolder.setContext(context);
        tenancy.as(viewer.id());
        Origin.signedIn(viewer.id(), viewer.name());
        entered.pass().show(request);
        request.setAttribute(ATTRIBUTE, speaking(viewer, request));
    }

    /** A program says itself which language it wants; otherwise it gets its person's. */
    private static Viewer speaking(Viewer viewer, HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? viewer
                : new Viewer(
                        viewer.id(),
                        viewer.login(),
                        viewer.name(),
                        Messages.closest(request.getLocale()),
                        viewer.zone(),
                        viewer.emailVerified(),
                        viewer.picture());
    }

    private void limits(HttpServletResponse response, int asked) {
        response.setIntHeader("X-Rate-Limit-Limit", PER_MINUTE);
        response.setIntHeader("X-Rate-Limit-Remaining", Math.max(0, PER_MINUTE - asked));
        response.setIntHeader("X-Rate-Limit-Reset", (int) restOfTheMinute().toSeconds());
    }

    private Duration restOfTheMinute() {
        return Duration.ofSeconds(
                MINUTE - clock.instant().atOffset(ZoneOffset.UTC).getSecond());
    }

    /** Answers a request that goes no further, as every other problem is answered. */
    void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        problems.resolveException(request, response, null, reason);
    }

    static ErrorResponseException unauthorized() {
        var refusal = new ErrorResponseException(HttpStatus.UNAUTHORIZED);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Cuadra API\", charset=\"UTF-8\"");
        return refusal;
    }

    private static ErrorResponseException tooMany(Duration pause) {
        var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, pause.toSeconds() + 1)));
        return refusal;
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
    }
}
