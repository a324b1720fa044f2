package app.cuadra.identity.factor;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A code on paper: three groups of four. The first group finds its row, so that one comparison is enough; the other
 * eight characters are 40 random bits, kept as a password is.
 */
record RecoveryCode(String beginning, String rest) {

    /** Made at once. */
    static final int NUMBER = 10;

    private static final int GROUP = 4;
    private static final int LENGTH = 3 * GROUP;

    /** Without letters and digits that are taken for one another; 32, so that each is five bits. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode of(String text) {
        return new RecoveryCode(text.substring(0, GROUP), text.substring(GROUP));
    }

    static boolean looksLike(String text) {
        return text.length() == LENGTH && text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** Ten codes, each with another beginning. */
    static List<RecoveryCode> draw() {
        var drawn = new LinkedHashMap<String, RecoveryCode>();
        while (drawn.size() < NUMBER) {
            var text = new StringBuilder();
            RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
            var code = of(text.toString());
            drawn.putIfAbsent(code.beginning(), code);
        }
        return new ArrayList<>(drawn.values());
    }

    /** As it is written down. */
    String written() {
        return beginning + "-" + rest.substring(0, GROUP) + "-" + rest.substring(GROUP);
    }
}
