package app.cuadra.identity.session;

import app.cuadra.platform.Origin;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.web.Viewer;
import app.cuadra.web.ViewerSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells row-level security and the pages who asks, and forgets it when the request ends. Runs inside the security chain,
 * also for error pages, whose frame shows the person as well.
 */
final class WhoAsks extends OncePerRequestFilter implements ViewerSource {

    private static final String ATTRIBUTE = WhoAsks.class.getName();

    private final Tenancy tenancy;

    WhoAsks(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
                tenancy.as(signedIn.account().id());
                Origin.signedIn(
                        signedIn.account().id(), signedIn.account().viewer().name());
                request.setAttribute(ATTRIBUTE, signedIn.account().viewer());
            }
            chain.doFilter(request, response);
        } finally {
            tenancy.leave();
        }
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE));
    }
}
