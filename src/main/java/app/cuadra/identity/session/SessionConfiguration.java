package app.cuadra.identity.session;

import app.cuadra.platform.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

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

    /** Makes the 36 characters of the column: 216 random bits, where Spring's own ids have 122 (ASVS 7.2.3 asks for 128). */
    private static final int ID_BYTES = 27;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> anonymousSessionsAreShort() {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(ANONYMOUS);
            sessions.setSessionIdGenerator(SessionConfiguration::draw);
        };
    }

    /** Two requests of one session may write the same new attribute at the same time: the later one counts. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesAreInsertedOrReplaced() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static String draw() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
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
