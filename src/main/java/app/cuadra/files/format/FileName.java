package app.cuadra.files.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a file as people read it, and nothing else: no folders, no signs that are not seen, none that a system of
 * theirs can't write, never longer than a list can show.
 */
public record FileName(String value) {

    /** In characters. */
    public static final int MAX = 150;

    private static final int MAX_EXTENSION = 10;
    private static final String NAMELESS = "archivo";

    /** Controls, and what turns the direction of text round so that "fdp.exe" is read as "exe.pdf". */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern UNWRITABLE = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    /** Names that Windows keeps for its devices, whatever follows the point. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** What remains readable of a name as it was sent. */
    public static FileName of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var seen =
                UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        var written = BLANKS.matcher(UNWRITABLE.matcher(seen).replaceAll("-")).replaceAll(" ");
        var plain = EDGES.matcher(written).replaceAll("");
        return new FileName(plain.isEmpty() ? NAMELESS : plain);
    }

    public FileName {
        var stem = stem(value);
        var end = value.substring(stem.length());
        if (DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
            stem = "_" + stem;
        }
        value = cut(stem, MAX - end.length()) + end;
    }

    /** Never through the middle of a character of two halves. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var at = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, at).strip();
    }

    private static String stem(String name) {
        var point = name.lastIndexOf('.');
        var ends = point > 0 && name.length() - point - 1 <= MAX_EXTENSION;
        return ends ? name.substring(0, point) : name;
    }

    /** How it ends, in lower case without the point; empty when it does not say. */
    public String extension() {
        var stem = stem(value);
        return stem.length() == value.length()
                ? ""
                : value.substring(stem.length() + 1).toLowerCase(Locale.ROOT);
    }

    /** The same name, ending as its content is: programs open a file by its ending. */
    public FileName as(FileFormat format) {
        return format.extensions().contains(extension())
                ? this
                : new FileName(value + "." + format.extensions().getFirst());
    }

    /** The same name with a number, for one that is taken: "RUT (2).pdf". */
    public FileName numbered(int number) {
        var stem = stem(value);
        var mark = " (" + number + ")";
        var end = value.substring(stem.length());
        return new FileName(cut(stem, MAX - end.length() - mark.length()) + mark + end);
    }

    @Override
    public String toString() {
        return value;
    }
}
