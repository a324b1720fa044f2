package app.cuadra.country.check;

import java.util.List;

/** Chile: the digit, or K, after the hyphen of a RUT, modulo 11 (SII). */
final class RutDigit implements CheckRule {

    @Override
    public List<String> endings(String body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            sum += Character.digit(body.charAt(body.length() - 1 - i), 10) * (2 + i % 6);
        }
        var digit = 11 - sum % 11;
        return List.of(
                switch (digit) {
                    case 11 -> "0";
                    case 10 -> "K";
                    default -> String.valueOf(digit);
                });
    }
}
