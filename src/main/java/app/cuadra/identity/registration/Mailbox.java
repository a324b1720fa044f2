package app.cuadra.identity.registration;

import app.cuadra.platform.Settings;
import app.cuadra.values.Email;
import java.util.Map;

/**
 * The mailbox that fits an address (as SI-21 names them).
 *
 * @param name names its button's text, {@code identity.mailbox.<name>}
 * @param path where it is; empty when only the reader knows
 */
public record Mailbox(String name, String path) {

    /** Where there is nothing to read. */
    public static final Mailbox NONE = new Mailbox("other", "");

    private static final Mailbox GMAIL = new Mailbox("gmail", "https://mail.google.com/mail/");
    private static final Mailbox OUTLOOK = new Mailbox("outlook", "https://outlook.live.com/mail/");
    private static final Mailbox YAHOO = new Mailbox("yahoo", "https://mail.yahoo.com/");
    private static final Mailbox LOCAL = new Mailbox("local", "/correo-local");

    private static final Map<String, Mailbox> BY_PROVIDER = Map.of(
            "gmail",
            GMAIL,
            "googlemail",
            GMAIL,
            "outlook",
            OUTLOOK,
            "hotmail",
            OUTLOOK,
            "live",
            OUTLOOK,
            "msn",
            OUTLOOK,
            "yahoo",
            YAHOO,
            "ymail",
            YAHOO);

    /** The mailbox of this address. Providers have many endings (yahoo.com.mx, hotmail.es): the first label tells. */
    public static Mailbox of(Email email, Settings settings) {
        if (settings.localMailbox()) {
            return LOCAL;
        }
        var known = BY_PROVIDER.get(label(email));
        return known == null ? new Mailbox("other", "https://" + email.domain()) : known;
    }

    /** Whether the mailbox is one of Outlook or Yahoo, which are no accounts of Google (SI-43). */
    public static boolean isOutlookOrYahoo(Email email) {
        var known = BY_PROVIDER.get(label(email));
        return OUTLOOK.equals(known) || YAHOO.equals(known);
    }

    private static String label(Email email) {
        return email.domain().substring(0, email.domain().indexOf('.'));
    }
}
