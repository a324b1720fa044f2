package app.cuadra.files.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a PDF opens without a password: one whose author only forbids printing does, a bank's statement with the
 * client's number as password does not. Only the dictionary of the encryption is read, which stands in plain sight in
 * every PDF; nothing is unpacked.
 */
final class PdfLock {

    private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s*(?:(\\d{1,9})\\s+(\\d{1,5})\\s+R|<<)");
    private static final Pattern FIRST_ID = Pattern.compile("/ID\\s*\\[\\s*");
    private static final int DICTIONARY_MAX = 8_192;

    private final String pdf;
    private final String dictionary;

    private PdfLock(String pdf, String dictionary) {
        this.pdf = pdf;
        this.dictionary = dictionary;
    }

    static void check(Path file) throws IOException, Unfit {
        // Byte for byte; at most a few megabytes, the limit of a file.
        var pdf = Files.readString(file, StandardCharsets.ISO_8859_1);
        var locked = LOCKED.matcher(pdf);
        if (locked.find() && !new PdfLock(pdf, dictionary(pdf, locked)).opens()) {
            throw new Unfit("file.encrypted");
        }
    }

    private static String dictionary(String pdf, Matcher locked) {
        var from = locked.end();
        if (locked.group(1) != null) {
            var object = Pattern.compile("(?<!\\d)" + locked.group(1) + "\\s+" + locked.group(2) + "\\s+obj")
                    .matcher(pdf);
            from = object.find() ? object.end() : pdf.length();
        }
        return pdf.substring(from, Math.min(pdf.length(), from + DICTIONARY_MAX));
    }

    /** What can't be read as the standard describes it counts as locked. */
    private boolean opens() {
        try {
            if (!dictionary.contains("/Standard")) {
                return false;
            }
            var revision = number("R");
            var user = string(dictionary, "U");
            return revision >= 5
                    ? PdfPassword.emptyOpens(revision, user)
                    : PdfPassword.emptyOpens(new PdfPassword.Lock(
                            revision,
                            number("V") == 1 ? 5 : length() / 8,
                            string(dictionary, "O"),
                            user,
                            number("P"),
                            id(),
                            !dictionary.matches("(?s).*/EncryptMetadata\\s+false.*")));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    /** In bits; of the crypt filters as well, whose own length some programs give in bytes. */
    private int length() {
        var stated = Pattern.compile("/Length\\s+(\\d+)").matcher(dictionary);
        var longest = number("V") == 4 ? 128 : 40;
        while (stated.find()) {
            longest = Math.max(longest, Integer.parseInt(stated.group(1)));
        }
        return Math.min(longest, 128);
    }

    private int number(String key) {
        var found = Pattern.compile("/" + key + "\\s+(-?\\d{1,10})").matcher(dictionary);
        if (!found.find()) {
            throw new IllegalArgumentException(key);
        }
        // Written with or without its sign: the same 32 bits.
        return (int) Long.parseLong(found.group(1));
    }

    /** The first half of the document's id; empty when it has none. */
    private byte[] id() {
        var found = FIRST_ID.matcher(pdf);
        var last = new byte[0];
        while (found.find()) {
            last = string(pdf, found.end());
        }
        return last;
    }

    private static byte[] string(String in, String key) {
        var found = Pattern.compile("/" + key + "\\s*(?=[(<])").matcher(in);
        if (!found.find()) {
            throw new IllegalArgumentException(key);
        }
        return string(in, found.end());
    }

    /** A string of PDF: in hexadecimal, or in brackets with escapes. */
    private static byte[] string(String in, int from) {
        if (in.charAt(from) == '<') {
            var digits = in.substring(from + 1, in.indexOf('>', from)).replaceAll("\\s", "");
            return java.util.HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : digits + "0");
        }
        var bytes = new byte[DICTIONARY_MAX];
        var count = 0;
        var depth = 1;
        for (var i = from + 1; ; i++) {
            var letter = in.charAt(i);
            if (letter == '\\') {
                var octal = Pattern.compile("[0-7]{1,3}").matcher(in).region(i + 1, Math.min(in.length(), i + 4));
                if (octal.lookingAt()) {
                    bytes[count++] = (byte) Integer.parseInt(octal.group(), 8);
                    i += octal.group().length();
                } else {
                    i++;
                    bytes[count] = (byte) escaped(in.charAt(i));
                    count += in.charAt(i) == '\n' || in.charAt(i) == '\r' ? 0 : 1;
                }
                continue;
            }
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0) {
                return Arrays.copyOf(bytes, count);
            }
            bytes[count++] = (byte) letter;
        }
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
