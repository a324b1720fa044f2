package app.cuadra.country.check;

import java.util.List;

/** Colombia: the check digit of a NIT, modulo 11 with primes as weights (DIAN). */
final class NitDigit implements CheckRule {

    private static final int[] WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};

    @Override
    public List<String> endings(String body) {
        var fromTheRight = new StringBuilder(body).reverse().toString();
        var remainder = Weights.sum(fromTheRight, WEIGHTS) % 11;
        return List.of(String.valueOf(remainder < 2 ? remainder : 11 - remainder));
    }
}
