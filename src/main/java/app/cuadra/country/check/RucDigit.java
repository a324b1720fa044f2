package app.cuadra.country.check;

import java.util.List;

/** Perú: the last digit of a RUC, modulo 11 (SUNAT). */
final class RucDigit implements CheckRule {

    @Override
    public List<String> endings(String body) {
        var sum = Weights.sum(body, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
        return List.of(String.valueOf((11 - sum % 11) % 10));
    }
}
