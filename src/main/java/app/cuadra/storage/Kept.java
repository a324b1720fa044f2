package app.cuadra.storage;

import java.util.regex.Pattern;

/**
 * Bytes in the store, as a row remembers them. Nobody guesses a key: 128 random bits.
 *
 * @param key where they lie, as {@code files/3f/3f9a…}
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record Kept(String key, long size, String sha256) {

    /** What is no key of ours never reaches the file system. */
    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}/([0-9a-f]{2})/\\1[0-9a-f]{30}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Kept {
        if (!isKey(key) || !HASH.matcher(sha256).matches() || size < 0) {
            throw new IllegalArgumentException("not what the store gave");
        }
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Which of the {@link StorageUser} it belongs to. */
    static String purpose(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
