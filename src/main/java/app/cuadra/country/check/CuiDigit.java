package app.cuadra.country.check;

import java.util.List;

/** Perú: the character printed after the DNI; older cards carry a letter, newer ones a digit (RENIEC). */
final class CuiDigit implements CheckRule {

    private static final String DIGITS = "67890112345";
    private static final String LETTERS = "KABCDEFGHIJ";

    @Override
    public List<String> endings(String body) {
        var place = (11 - Weights.sum(body, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return List.of(DIGITS.substring(place, place + 1), LETTERS.substring(place, place + 1));
    }
}
