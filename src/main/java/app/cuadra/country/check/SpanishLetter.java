package app.cuadra.country.check;

import java.util.List;

/** España: the letter of a DNI, of a NIE (X, Y and Z count as 0, 1 and 2) and of a NIF that begins with K, L or M. */
final class SpanishLetter implements CheckRule {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    @Override
    public List<String> endings(String body) {
        var place = Integer.parseInt(digits(body)) % LETTERS.length();
        return List.of(LETTERS.substring(place, place + 1));
    }

    private static String digits(String body) {
        var rest = body.substring(1);
        return switch (body.charAt(0)) {
            case 'X', 'K', 'L', 'M' -> "0" + rest;
            case 'Y' -> "1" + rest;
            case 'Z' -> "2" + rest;
            default -> body;
        };
    }
}
