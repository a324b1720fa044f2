package app.cuadra.country;

import java.util.Locale;

/**
 * Somebody's identification before a tax authority, proved by its type: {@link TaxIdType#read} makes it from what a
 * person typed, {@link TaxIdType#restored} from what was stored.
 *
 * @param typeKey the key of its type, such as {@code CO-NIT}
 * @param number without what only helps the eye and without a check digit that stands apart: {@code 900123456}
 * @param checkDigit the check digit that stands apart (the DV of a NIT or RUT), or empty
 * @param formatted as people of its country write it: {@code 900.123.456-8}
 */
public record TaxId(String typeKey, String number, String checkDigit, String formatted) {

    public TaxId {
        if (typeKey.isEmpty() || number.isEmpty()) {
            throw new IllegalArgumentException("an identification has a type and a number");
        }
    }

    /**
     * Letters and digits only, in upper case, with the check digit: what to compare and to look up by. As the check
     * digit stands last, who types the number without it still finds it as a prefix.
     */
    public String searchKey() {
        return searchKey(number + checkDigit);
    }

    /** What a person typed into a search box, made comparable with {@link #searchKey()}. */
    public static String searchKey(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
