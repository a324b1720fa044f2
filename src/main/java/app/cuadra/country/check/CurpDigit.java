package app.cuadra.country.check;

import java.util.List;

/** México: the last digit of a CURP, modulo 10 (RENAPO). */
final class CurpDigit implements CheckRule {

    private static final String VALUES = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    @Override
    public List<String> endings(String body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            sum += VALUES.indexOf(body.charAt(i)) * (18 - i);
        }
        return List.of(String.valueOf((10 - sum % 10) % 10));
    }
}
