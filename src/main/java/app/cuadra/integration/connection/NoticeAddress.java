package app.cuadra.integration.connection;

import app.cuadra.platform.Settings;
import app.cuadra.values.CompanyId;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The addresses where gateways tell about payments: one for each connection, and nobody guesses it. */
@Component
public class NoticeAddress {

    /** What they all begin with. */
    public static final String PATH = "/avisos-de-pago/";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,17})\\.([\\w-]{32})");

    private final URI base;

    NoticeAddress(Settings settings) {
        base = settings.baseUrl();
    }

    /** Which connection an address is of. */
    public record Of(CompanyId company, String key) {}

    /** A new key. */
    static String newKey() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The address with this key. */
    public URI of(CompanyId company, String key) {
        return URI.create(base + PATH + company.value() + "." + key);
    }

    /** What the end of an address says. */
    public static Optional<Of> read(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches()
                ? Optional.of(new Of(new CompanyId(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }
}
