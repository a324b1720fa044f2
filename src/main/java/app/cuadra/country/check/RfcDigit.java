package app.cuadra.country.check;

import java.util.List;

/** México: the last character of an RFC, modulo 11 over the body padded to twelve places (SAT). */
final class RfcDigit implements CheckRule {

    private static final String VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
    private static final int PLACES = 12;

    /** The two numbers for buyers without an RFC carry no check digit. */
    private static final List<String> EXEMPT = List.of("XAXX01010100", "XEXX01010100");

    @Override
    public List<String> endings(String body) {
        if (EXEMPT.contains(body)) {
            return List.of();
        }
        var padded = " ".repeat(PLACES - body.length()) + body;
        var sum = 0;
        for (var i = 0; i < PLACES; i++) {
            sum += VALUES.indexOf(padded.charAt(i)) * (PLACES + 1 - i);
        }
        return List.of(ending(sum % 11));
    }

    private static String ending(int remainder) {
        return switch (remainder) {
            case 0 -> "0";
            case 1 -> "A";
            default -> String.valueOf(11 - remainder);
        };
    }
}
