package app.cuadra.country.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How people write a kind of number: bare, in thousands, in groups, or with punctuation that belongs to it.
 *
 * <p>Reading is generous but not blind: a separator is dropped only where people put one (between thousands, between
 * the groups of the type, between letters and digits). Anywhere else it stays and the number fails its pattern,
 * because {@code 911-14-4442} is somebody's other number mistyped, not an EIN.
 */
public final class Writing {

    private static final Pattern IN_THOUSANDS = Pattern.compile("\\d{1,3}([., ']\\d{3})+");
    private static final Pattern EVERY_THOUSAND = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");
    private static final String SEPARATORS = "-. /";

    private final boolean kept;
    private final boolean thousands;
    private final List<Integer> groups;

    private Writing(boolean kept, boolean thousands, List<Integer> groups) {
        this.kept = kept;
        this.thousands = thousands;
        this.groups = groups;
    }

    /** @param format {@code kept}, {@code thousands}, group lengths such as {@code 2-8-1}, or empty for bare */
    public static Writing of(String format) {
        return switch (format) {
            case "kept" -> new Writing(true, false, List.of());
            case "thousands" -> new Writing(false, true, List.of());
            case "" -> new Writing(false, false, List.of());
            default ->
                new Writing(
                        false,
                        false,
                        Arrays.stream(format.split("-")).map(Integer::valueOf).toList());
        };
    }

    /** The number without the separators that only help the eye. */
    public String bare(String typed) {
        if (kept) {
            return typed;
        }
        if (IN_THOUSANDS.matcher(typed).matches()) {
            return typed.replaceAll("\\D", "");
        }
        var bare = new StringBuilder();
        for (var i = 0; i < typed.length(); i++) {
            if (!dropped(typed, i, bare.length())) {
                bare.append(typed.charAt(i));
            }
        }
        return bare.toString();
    }

    /** The bare number as people of its country write it. */
    public String written(String bare) {
        if (thousands) {
            return EVERY_THOUSAND.matcher(bare).replaceAll(".");
        }
        var written = new StringBuilder();
        for (var i = 0; i < bare.length(); i++) {
            written.append(endsGroup(i) ? "-" : "").append(bare.charAt(i));
        }
        return written.toString();
    }

    private boolean dropped(String typed, int at, int before) {
        if (SEPARATORS.indexOf(typed.charAt(at)) < 0 || at == 0 || at == typed.length() - 1) {
            return false;
        }
        var left = typed.charAt(at - 1);
        var right = typed.charAt(at + 1);
        return endsGroup(before)
                || (Character.isDigit(left) && Character.isLetter(right))
                || (Character.isLetter(left) && Character.isDigit(right));
    }

    private boolean endsGroup(int length) {
        var end = 0;
        for (var i = 0; i < groups.size() - 1; i++) {
            end += groups.get(i);
            if (end == length) {
                return true;
            }
        }
        return false;
    }
}
