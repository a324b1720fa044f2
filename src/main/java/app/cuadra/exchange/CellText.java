package app.cuadra.exchange;

import java.util.regex.Pattern;

/** Texts that a spreadsheet program could take for a formula (OWASP "CSV injection", ASVS 5.0 1.2.10). */
public final class CellText {

    /** Programs also take the full-width signs for the plain ones. */
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r\\n\\u0000\uFF1D\uFF0B\uFF0D\uFF20]");

    private static final Pattern FORMULA = Pattern.compile("[=@\uFF1D\uFF20].*", Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("[+\\-\uFF0B\uFF0D].*", Pattern.DOTALL);

    /** Amounts, telephones ({@code +57 (300) 123-4567}) and the dash that means "nothing". */
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+\\-]?[\\d\\s\u00A0().,%-]*");

    private CellText() {}

    /** True for what a spreadsheet program would calculate, not for signed numbers and telephones. */
    public static boolean looksLikeFormula(String cell) {
        var text = cell.strip();
        return FORMULA.matcher(text).matches()
                || (SIGNED.matcher(text).matches()
                        && !SIGNED_NUMBER.matcher(text).matches());
    }

    /** The text with an apostrophe before it when a program might calculate it; {@link #original} takes it away. */
    static String neutralised(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text without the apostrophe that says "this is text", as spreadsheet programs read it. */
    static String original(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
