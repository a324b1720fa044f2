package app.cuadra.identity.password;

import app.cuadra.values.Email;
import app.cuadra.values.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough (SI-11): long enough, not among those attackers try first, not the person's own name
 * or address. No rules of composition (NIST SP 800-63B-4, 3.1.1.2).
 */
@Component
public class PasswordRule {

    /** Shortest password, in Unicode characters. */
    public static final int MIN = 8;

    /** Longest password, in Unicode characters. */
    public static final int MAX = 128;

    /** What attackers try first here and nowhere else: the product, its parts and who uses it (ASVS 6.2.11). */
    static final Set<String> OF_THIS_PRODUCT = Set.of(
            "cuadra",
            "micuadra",
            "cuadracontabilidad",
            "cuadrafacturacion",
            "cuadranomina",
            "cuadrapos",
            "cuadratienda",
            "espaciocontador",
            "contador",
            "contadora",
            "contabilidad",
            "contadores",
            "accountant",
            "accounting",
            "contabilidade");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\p{Cn}\\x00]");

    private final CommonPasswords common;

    PasswordRule(CommonPasswords common) {
        this.common = common;
    }

    /**
     * Checks a password that somebody chooses; {@code login} is their e-mail or generated username.
     *
     * @throws Refused with {@code password.tooShort}, {@code .tooLong}, {@code .broken}, {@code .common} or
     *     {@code .isYours}
     */
    public void check(String typed, String login, String name) {
        var password = normal(typed);
        var length = password.codePointCount(0, password.length());
        if (length < MIN) {
            throw Refused.because("password.tooShort", Map.of("min", MIN));
        }
        if (length > MAX) {
            throw Refused.because("password.tooLong", Map.of("max", MAX));
        }
        if (BROKEN.matcher(password).find()) {
            throw Refused.because("password.broken");
        }
        if (isTheirs(password, login, name)) {
            throw Refused.because("password.isYours");
        }
        if (common.contains(password)
                || OF_THIS_PRODUCT.contains(NO_LETTERS.matcher(plain(password)).replaceAll(""))) {
            throw Refused.because("password.common");
        }
    }

    /** As {@link #check(String, String, String)}, of a person with an address. */
    public void check(String typed, Email email, String name) {
        check(typed, email.value(), name);
    }

    private static boolean isTheirs(String password, String login, String name) {
        var lower = plain(password);
        var account = plain(login);
        var at = account.indexOf('@');
        return lower.equals(account)
                || lower.equals(plain(name))
                || lower.equals(plain(name).replace(" ", ""))
                || (at > 0 && lower.equals(account.substring(0, at)));
    }

    private static String plain(String text) {
        return normal(text).toLowerCase(Locale.ROOT).strip();
    }

    /** The same characters typed on another keyboard are the same password. Cut so that no input costs much. */
    static String normal(String typed) {
        var enough = typed.length() > 2048 ? typed.substring(0, 2048) : typed;
        return Normalizer.normalize(enough, Normalizer.Form.NFKC);
    }
}
