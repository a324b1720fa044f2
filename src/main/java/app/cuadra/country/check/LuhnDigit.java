package app.cuadra.country.check;

import java.util.List;

/** The formula of Luhn (ISO/IEC 7812-1, annex B); the Dominican cédula uses it. */
final class LuhnDigit implements CheckRule {

    @Override
    public List<String> endings(String body) {
        return List.of(String.valueOf(of(body)));
    }

    static int of(String body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            var digit = Character.digit(body.charAt(body.length() - 1 - i), 10);
            var doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
