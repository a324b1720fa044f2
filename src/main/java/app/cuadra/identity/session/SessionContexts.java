package app.cuadra.identity.session;

import app.cuadra.identity.user.UserTable;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the session who is signed in: the id and nothing else. So a user who is disabled or renamed is so at their
 * next request, and no upgrade of a library makes stored sessions unreadable.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    /** Spring Session writes this attribute into a column of its own, by which sessions of a user are found. */
    static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final UserTable users;
    private final Clock clock;

    SessionContexts(UserTable users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; Spring Security itself calls the deferred one
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            request.getSession().setAttribute(USER, signedIn.getName());
            return;
        }
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(USER);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return user(request) != null;
    }

    private static @Nullable UserId user(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(USER) instanceof String id
                ? new UserId(Long.parseLong(id))
                : null;
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var id = user(request);
        if (id == null) {
            return context;
        }
        var account = users.find(id);
        if (account.isPresent() && account.get().active() && !tooOld(request)) {
            context.setAuthentication(new SignedIn(account.get()));
        } else {
            request.getSession().invalidate();
        }
        return context;
    }

    private boolean tooOld(HttpServletRequest request) {
        return request.getSession().getAttribute(Doorway.SINCE) instanceof Long since
                && Instant.ofEpochMilli(since)
                        .plus(SessionConfiguration.LONGEST)
                        .isBefore(clock.instant());
    }

    /** Reads session and user when somebody first asks: static files never pay for it. */
    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext loaded;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var context = loaded;
            if (context == null) {
                context = load(request);
                loaded = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
