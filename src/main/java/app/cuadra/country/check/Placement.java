package app.cuadra.country.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where the check digit of a number stands, and so how what was typed is taken apart. */
public enum Placement {

    /** There is no check digit. */
    NONE {
        @Override
        public Parts split(String typed, Writing writing, CheckRule rule) {
            return new Parts(writing.bare(typed), "");
        }
    },

    /** The check digit is the last character, and people count it as part of the number. */
    WITHIN {
        @Override
        public Parts split(String typed, Writing writing, CheckRule rule) {
            return new Parts(writing.bare(typed), "");
        }
    },

    /** The check digit is always written, last, with or without a hyphen before it, and stored apart from the number. */
    LAST {
        @Override
        public Parts split(String typed, Writing writing, CheckRule rule) {
            var apart = STANDING_APART.matcher(typed);
            if (apart.matches()) {
                return new Parts(writing.bare(apart.group(1)), apart.group(2));
            }
            var last = typed.length() - 1;
            return new Parts(writing.bare(typed.substring(0, last)), typed.substring(last));
        }
    },

    /**
     * A Colombian NIT, which people write with and without its check digit, with and without a hyphen:
     *
     * <ul>
     *   <li>with a hyphen or a blank before the last digit, that is the check digit;
     *   <li>10 digits that do not begin with 1 are a 9-digit NIT and its check digit, which must be right: the NITs
     *       of companies have 9 digits, and cédulas of 10 digits all begin with 1;
     *   <li>11 digits that begin with 1 and end in the check digit of the first ten are a cédula and its check digit;
     *   <li>anything else is the number alone (a cédula of 10 digits among them).
     * </ul>
     */
    NIT {
        @Override
        public Parts split(String typed, Writing writing, CheckRule rule) {
            var apart = STANDING_APART.matcher(typed);
            if (apart.matches()) {
                return new Parts(writing.bare(apart.group(1)), apart.group(2));
            }
            var bare = writing.bare(typed);
            return bare.matches("[2-9]\\d{9}") || (bare.matches("1\\d{10}") && proves(bare, rule))
                    ? new Parts(bare.substring(0, bare.length() - 1), bare.substring(bare.length() - 1))
                    : new Parts(bare, "");
        }
    },

    /** The check digits follow the letters DV, or are left out. */
    MARKED {
        @Override
        public Parts split(String typed, Writing writing, CheckRule rule) {
            var marked = WITH_DV.matcher(typed);
            return marked.matches() ? new Parts(marked.group(1), marked.group(2)) : new Parts(typed, "");
        }
    };

    private static final Pattern STANDING_APART = Pattern.compile("(.+)[- ](\\w)");
    private static final Pattern WITH_DV = Pattern.compile("(.+?)[ -]*D\\.?V\\.?[ :]*(\\d{2})");

    /** A number and the check digit that was typed beside it, empty when none was. */
    public record Parts(String number, String given) {}

    /** Takes apart what was typed: upper case, single blanks, plain hyphens; never empty. */
    public abstract Parts split(String typed, Writing writing, CheckRule rule);

    /** True when the check digit is stored apart from the number. */
    public boolean apart() {
        return this == LAST || this == NIT || this == MARKED;
    }

    /** The placement that a country pack calls {@code name}. */
    public static Placement named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static boolean proves(String withDigit, CheckRule rule) {
        var last = withDigit.length() - 1;
        return rule.endings(withDigit.substring(0, last)).contains(withDigit.substring(last));
    }
}
