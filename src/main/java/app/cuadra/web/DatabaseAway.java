package app.cuadra.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers while the database cannot be reached. Sessions, people and menus are in the database too, so this stands
 * before all of them, and its page needs none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

    private static final String RETRY_SECONDS = "10";

    private final PageSender pages;

    DatabaseAway(PageSender pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            if (!caused(failed) || response.isCommitted()) {
                throw failed;
            }
            log.warn("The database cannot be reached: path={}, {}", request.getRequestURI(), root(failed));
            response.reset();
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setHeader("Cache-Control", "no-store");
            if (Problems.wanted(request)) {
                Problems.send(503, List.of(), List.of(), "", RequestId.of(request), response);
            } else {
                pages.send(new DatabaseAwayShow(), request, response);
            }
        }
    }

    /** Whether this failed because no connection could be had or the server went away (SQLSTATE classes 08 and 57P). */
    static boolean caused(Throwable failed) {
        return causes(failed)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql
                                && sql.getSQLState() != null
                                && (sql.getSQLState().startsWith("08")
                                        || sql.getSQLState().startsWith("57P")));
    }

    private static String root(Throwable failed) {
        return causes(failed)
                .reduce((outer, inner) -> inner)
                .map(String::valueOf)
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause);
    }
}
