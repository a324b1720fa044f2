package app.cuadra.country.check;

import java.util.List;

/**
 * España: the control of a legal person's NIF (the former CIF), a digit or the letter at its place.
 *
 * <p>Which of the two depends on the first letter, and sources differ on how strictly: both are accepted, and the
 * one that the first letter does not normally carry is unusual.
 */
final class CifControl implements CheckRule {

    private static final String LETTERS = "JABCDEFGHI";
    private static final String WITH_LETTER = "PQRSNW";
    private static final String WITH_DIGIT = "ABEH";

    @Override
    public List<String> endings(String body) {
        return carriesLetter(body) ? List.of(letter(body), digit(body)) : List.of(digit(body), letter(body));
    }

    @Override
    public List<String> usual(String body) {
        if (carriesLetter(body)) {
            return List.of(letter(body));
        }
        return WITH_DIGIT.indexOf(body.charAt(0)) >= 0 ? List.of(digit(body)) : endings(body);
    }

    private static boolean carriesLetter(String body) {
        return WITH_LETTER.indexOf(body.charAt(0)) >= 0;
    }

    private static String digit(String body) {
        return String.valueOf(LuhnDigit.of(body.substring(1)));
    }

    private static String letter(String body) {
        var digit = LuhnDigit.of(body.substring(1));
        return LETTERS.substring(digit, digit + 1);
    }
}
