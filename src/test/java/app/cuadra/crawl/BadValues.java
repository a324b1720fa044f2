package app.cuadra.crawl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What nobody should send, and what no answer should hold. */
final class BadValues {

    /** Comes back escaped or not at all. */
    static final String SCRIPT = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";

    /** Names of classes, lines of a stack, words of the database. */
    static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.[\\w$]+)+\\(|Exception|org\\.springframework|app\\.cuadra\\.|java\\.(lang|util|sql)"
                    + "|PSQL|SQLSTATE|Apache Tomcat|gg\\.jte");

    /** In the place of an id. */
    static final List<String> IDS = List.of(
            "abc",
            "0",
            "-1",
            "1.5",
            "9999999999999999999",
            "%00",
            "%FF",
            "%EF%BC%91",
            "1%20or%201=1",
            "..",
            "%2e%2e",
            "%2F",
            "1;a=b",
            "a".repeat(5_000));

    /** In the place of anything else. */
    static final List<Value> VALUES = List.of(
            refused("overlong", "a".repeat(100_000)),
            refused("bell", "Torn%07illo"),
            refused("nul", "Torn%00illo"),
            refused("escape", "Torn%1Billo"),
            refused("lone surrogate", "Torn%ED%A0%80illo"),
            refused("broken UTF-8", "Torn%FF%FEillo"),
            refused("cut UTF-8", "Torn%C3"),
            odd("script", encoded(SCRIPT)),
            odd("quotes", encoded("' or 1=1; drop table company; --")),
            odd("huge number", "9999999999999999999"),
            odd("negative", "-1"),
            odd("word", "abc"),
            odd("formula", encoded("=cmd|'/c calc'!A1")),
            odd("right to left", encoded("\u202Etxt.exe")),
            odd("template", encoded("${7*7} #{7*7} {{7*7}} %s %n")),
            odd("path", encoded("../../etc/passwd")),
            odd("blanks", "+++%C2%A0+"));

    private BadValues() {}

    /**
     * A value.
     *
     * @param encoded as it stands in a body or an address; some of it is no text at all
     * @param refused whether no form may take it
     */
    record Value(String name, String encoded, boolean refused) {}

    private static Value refused(String name, String encoded) {
        return new Value(name, encoded, true);
    }

    private static Value odd(String name, String encoded) {
        return new Value(name, encoded, false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
