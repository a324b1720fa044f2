package app.cuadra.identity.session;

import app.cuadra.identity.user.Sha256;
import app.cuadra.platform.Settings;
import app.cuadra.values.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers in which a user has signed in before, by a cookie of their own that outlives the session. It proves nothing
 * about a person: it only keeps strangers from slowing down the owner's sign-in (SI-12).
 */
@Component
public class KnownDevices {

    /** The longest that browsers keep a cookie. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int TOKEN_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean https;

    KnownDevices(JdbcClient jdbc, Clock clock, Settings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.https = "https".equals(settings.baseUrl().getScheme());
    }

    /** The browser's token, if this login has been used in it before. Asks the same of a login that nobody has. */
    public Optional<String> known(String login, HttpServletRequest request) {
        var token = token(request).orElse("");
        return jdbc.sql("""
                        select d.id from known_device d join app_user u on u.id = d.user_id
                        where d.token_hash = :hash and (u.email = :login or u.username = :login)
                        """)
                .param("hash", Sha256.of(token))
                .param("login", login)
                .query(Long.class)
                .optional()
                .map(_ -> token);
    }

    /** Notes that this user has signed in here. */
    void remember(UserId user, HttpServletRequest request, HttpServletResponse response) {
        var token = token(request).orElseGet(KnownDevices::draw);
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into known_device (user_id, token_hash, created_at, used_at)
                        values (:user, :hash, :now, :now)
                        on conflict on constraint known_device_of_user do update set used_at = :now
                        """)
                .param("user", user.value())
                .param("hash", Sha256.of(token))
                .param("now", now)
                .update();
        jdbc.sql("""
                        delete from known_device where user_id = :user and used_at < :old
                        """).param("user", user.value()).param("old", now.minus(KEPT)).update();
        var cookie = ResponseCookie.from(name(), token)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(https)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Forgets every browser of a user, whose password may have been somebody else's. */
    public void forget(UserId user) {
        jdbc.sql("""
                        delete from known_device where user_id = :user
                        """).param("user", user.value()).update();
    }

    /** Forgets browsers whose cookie has ended by itself, also of users who never came back. */
    void removeOld() {
        jdbc.sql("""
                        delete from known_device where used_at < :old
                        """).param("old", OffsetDateTime.now(clock).minus(KEPT)).update();
    }

    private Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .map(cookie -> cookie.getValue())
                .filter(value -> value.length() >= 16 && value.length() <= 64);
    }

    private String name() {
        return https ? "__Host-cuadra-device" : "cuadra-device";
    }

    private static String draw() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
