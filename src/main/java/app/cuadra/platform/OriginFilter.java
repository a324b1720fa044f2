package app.cuadra.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Begins and ends the {@link Origin} of each request, right after the request got its id. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OriginFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Origin.begin(
                request.getRemoteAddr(), Optional.ofNullable(MDC.get("request")).orElse(""));
        try {
            chain.doFilter(request, response);
        } finally {
            Origin.end();
        }
    }
}
