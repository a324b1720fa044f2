package app.cuadra.country.check;

import java.util.List;

/** República Dominicana: the last digit of a company's RNC, modulo 11 (DGII). */
final class RncDigit implements CheckRule {

    @Override
    public List<String> endings(String body) {
        var remainder = Weights.sum(body, 7, 9, 8, 6, 5, 4, 3, 2) % 11;
        return List.of(
                switch (remainder) {
                    case 0 -> "2";
                    case 1 -> "1";
                    default -> String.valueOf(11 - remainder);
                });
    }
}
