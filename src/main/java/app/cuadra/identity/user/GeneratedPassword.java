package app.cuadra.identity.user;

import java.security.SecureRandom;

/**
 * What the program draws: five groups of five out of 32 letters and digits, 125 random bits. The alphabet has no letter
 * that looks like a digit or like another letter when it is read out or copied by hand: no 0, 1, i, l.
 */
final class GeneratedPassword {

    /** 24 letters and 8 digits: 32 characters, five bits each. */
    static final String ALPHABET = "abcdefghjkmnopqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    /** A password such as {@code 7kq4m-xw2fa-...}. */
    static String draw() {
        var password = new StringBuilder();
        for (var group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-").append(characters(GROUP));
        }
        return password.toString();
    }

    /** So many random characters of the alphabet. */
    static String characters(int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
