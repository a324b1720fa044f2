package app.cuadra.identity.session;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How long sessions live and which cookie carries them (SI-46). */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** A session before signing in only holds what forms need. */
    static final Duration ANONYMOUS = Duration.ofHours(1);

    /** Idle time after signing in. */
    static final Duration SIGNED_IN = Duration.ofHours(12);

    /** Idle time with "Recordarme 30 días". */
    static final Duration REMEMBERED = Duration.ofDays(30);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> anonymousSessionsAreShort() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(ANONYMOUS);
    }

    /** {@code __Host-} makes the browser itself refuse the cookie without HTTPS, from a sub-domain or for a path. */
    @Bean
    DefaultCookieSerializer sessionCookie(@Value("${cuadra.base.url:http://localhost:8080}") String baseUrl) {
        var https = baseUrl.startsWith("https:");
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-cuadra" : "cuadra");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setRememberMeRequestAttribute(Doorway.REMEMBER);
        return cookie;
    }
}
