package app.cuadra.integration.link;

import app.cuadra.platform.Settings;
import app.cuadra.values.CompanyId;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The addresses that payers get: ours, so that they stay the same and say when something was paid or closed. */
@Component
public class PayAddress {

    /** What they all begin with. */
    public static final String PATH = "/pagar/";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final int REFERENCE_BITS = 80;
    private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,17})\\.([\\w-]{24})");

    private final URI base;

    PayAddress(Settings settings) {
        base = settings.baseUrl();
    }

    /** Which link an address is of. */
    public record Of(CompanyId company, String secret) {}

    /** The end of a new address. */
    static String newSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A reference that no gateway has seen, of letters and digits: that is what all of them take. */
    static String newReference() {
        return "cu"
                + new java.math.BigInteger(REFERENCE_BITS, RANDOM)
                        .toString(Character.MAX_RADIX)
                        .toLowerCase(Locale.ROOT);
    }

    /** The address of a link. */
    public URI of(CompanyId company, PaymentLink link) {
        return URI.create(base + PATH + company.value() + "." + link.secret());
    }

    /** What the end of an address says. */
    public static Optional<Of> read(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches()
                ? Optional.of(new Of(new CompanyId(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }
}
