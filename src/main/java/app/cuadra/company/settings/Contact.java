package app.cuadra.company.settings;

import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a company can be reached, as people type it. */
final class Contact {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]*");
    /** E.164: at most 15 digits; shorter than 6 is an extension. */
    private static final int PHONE_MIN = 6;

    private static final int PHONE_MAX = 15;
    private static final Pattern HOST = Pattern.compile("([\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}");

    private Contact() {}

    /**
     * A telephone number with its country's prefix: {@code +57 601 555 0101}.
     *
     * @throws Refused with {@code company.phone}
     */
    static String phone(String typed, String callingCode) {
        var text = Text.required(typed, 40);
        var digits = text.replaceAll("\\D", "");
        if (!PHONE.matcher(text).matches() && !text.startsWith("(")
                || digits.length() < PHONE_MIN
                || digits.length() > PHONE_MAX) {
            throw Refused.because("company.phone");
        }
        return text.startsWith("+") || callingCode.isEmpty() ? text : callingCode + " " + text;
    }

    /**
     * An address of the web; the protocol may be left out.
     *
     * @throws Refused with {@code company.website}
     */
    static String website(String typed) {
        var text = Text.required(typed, 200);
        try {
            var address = new URI(text.contains("://") ? text : "https://" + text);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http"))
                    && address.getUserInfo() == null
                    && address.getHost() != null
                    && HOST.matcher(address.getHost()).matches()) {
                return address.toString();
            }
        } catch (URISyntaxException _) {
            // Refused below, like everything else that is no address.
        }
        throw Refused.because("company.website");
    }
}
