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
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells row-level security and the pages who asks, and forgets it when the request ends. Runs inside the security chain,
 * also for error pages, whose frame shows the person as well.
 */
final class WhoAsks extends OncePerRequestFilter implements ViewerSource {

    private static final String ATTRIBUTE = WhoAsks.class.getName();

    /** What a person who must choose a password may still do; everything else waits. */
    private static final String CHOOSE = "/cambiar-clave";

    private static final Set<String> MEANWHILE = Set.of(CHOOSE, "/salir", "/tema", "/idioma", "/error");

    private final Tenancy tenancy;
    private final RememberedCookie cookie;

    WhoAsks(Tenancy tenancy, RememberedCookie cookie) {
        this.tenancy = tenancy;
        this.cookie = cookie;
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
                Origin.signedIn(signedIn.account().id(), signedIn.account().name());
                request.setAttribute(ATTRIBUTE, signedIn.account().viewer());
                if (signedIn.account().mustChangePassword() && !MEANWHILE.contains(request.getRequestURI())) {
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader("Location", CHOOSE);
                    return;
                }
                cookie.renew(request, response);
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
