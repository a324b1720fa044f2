package app.cuadra.identity.session;

import app.cuadra.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How long sessions live and which cookie carries them (SI-46). */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** A session before signing in only holds what forms need. */
    static final Duration ANONYMOUS = Duration.ofHours(1);

    /** Idle time after signing in. */
    static final Duration SIGNED_IN = Duration.ofHours(12);

    /** Idle time with "Recordarme 30 días". */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /** However much it is used, a session ends after this: a stolen one does not live for ever (ASVS 7.3.2). */
    static final Duration LONGEST = Duration.ofDays(90);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> anonymousSessionsAreShort() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(ANONYMOUS);
    }

    /** {@code __Host-} makes the browser itself refuse the cookie without HTTPS, from a sub-domain or for a path. */
    @Bean
    RememberedCookie sessionCookie(Settings settings) {
        var https = "https".equals(settings.baseUrl().getScheme());
        var cookie = new RememberedCookie();
        cookie.setCookieName(https ? "__Host-cuadra" : "cuadra");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }
}
