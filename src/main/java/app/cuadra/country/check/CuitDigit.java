package app.cuadra.country.check;

import java.util.List;

/** Argentina: the last digit of a CUIT, CUIL or CDI, modulo 11 (ARCA). */
final class CuitDigit implements CheckRule {

    @Override
    public List<String> endings(String body) {
        var digit = 11 - Weights.sum(body, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return List.of(
                switch (digit) {
                    case 11 -> "0";
                    case 10 -> "9";
                    default -> String.valueOf(digit);
                });
    }
}
