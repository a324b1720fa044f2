package app.cuadra.files.file;

import app.cuadra.values.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The last row of a page: the next one begins after it, whatever was added or removed in between.
 *
 * @param key what the list was sorted by, of that row
 * @param file that row's number, which tells equal keys apart
 * @param seen how many rows came up to here, only to say it
 */
public record FileCursor(String key, long file, int seen) {

    private static final int MAX_LENGTH = 2_000;

    /** As it stands in an address. */
    public String parameter() {
        var plain = seen + " " + file + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static FileCursor of(String parameter) {
        try {
            var plain = parameter.length() > MAX_LENGTH
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(parameter), StandardCharsets.UTF_8);
            var parts = plain.split(" ", 3);
            if (parts.length != 3 || parts[2].indexOf('\0') >= 0) {
                throw Refused.because("list.address");
            }
            return new FileCursor(parts[2], Long.parseLong(parts[1]), Integer.parseInt(parts[0]));
        } catch (IllegalArgumentException notOurs) {
            throw Refused.because("list.address");
        }
    }
}
