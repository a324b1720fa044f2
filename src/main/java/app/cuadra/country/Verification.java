package app.cuadra.country;

import java.util.Locale;

/** How far a row of a country pack was checked. */
public enum Verification {

    /** Read in an official document, list or sample, or in two independent sources. */
    OK,

    /** Two independent transcriptions of the rule agree. */
    CROSS_CHECKED,

    /** Computed with the rule that holds for its neighbours, without a second source. */
    RULE_COMPUTED,

    /** Read in one public source that cites the rule. */
    SECOND_HAND,

    /** Recalled or doubtful: may be offered to a person to edit, never computed with in silence. */
    UNVERIFIED;

    /** True when the program may compute with the row without asking a person first. */
    public boolean settled() {
        return this != UNVERIFIED;
    }

    static Verification named(String inPack) {
        return valueOf(inPack.toUpperCase(Locale.ROOT));
    }
}
