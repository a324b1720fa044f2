package app.cuadra.identity.session;

import java.util.regex.Pattern;

/** Where to go after signing in: a page of this program, whatever the link said. */
public final class Destination {

    private static final int MAX_LENGTH = 1000;

    /**
     * A path as browsers send it: it begins with exactly one slash, and has neither backslash nor control characters,
     * which browsers turn into slashes or drop ({@code /\evil.example}, {@code /\t/evil.example}).
     */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private Destination() {}

    /** The wanted page if it is one of ours, otherwise the first page. */
    public static String of(String wanted) {
        return isOurs(wanted) ? wanted : "/";
    }

    static boolean isOurs(String wanted) {
        return wanted.length() <= MAX_LENGTH && OURS.matcher(wanted).matches();
    }
}
