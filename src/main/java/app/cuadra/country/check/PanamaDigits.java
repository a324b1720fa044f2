package app.cuadra.country.check;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Panamá: the two check digits (DV) of a RUC, each by a modulo 11 pass (DGI).
 *
 * <p>A person's RUC is {@code province[letters]-tomo-asiento}, or {@code province-NT-tomo-asiento}; a company's is
 * {@code roll-image-seat}. A person's is told from a company's by its first part: letters, or two digits at most.
 */
final class PanamaDigits implements CheckRule {

    /** What stands for the sixth and seventh digit of an old company's RUC, from 10 to 49. */
    private static final String OLD_ROLLS = "1234567891234789234567891234567891234567";

    @Override
    public List<String> endings(String body) {
        var parts = body.split("-", -1);
        if (parts[0].matches("\\d{3,}")) {
            return List.of(companyDigits(parts));
        }
        var letters = parts[1].equals("NT") ? "NT" : parts[0].replaceAll("\\d", "");
        var province = parts[0].replaceAll("\\D", "");
        var tomo = zeros(parts[parts.length - 2], 3) + zeros(parts[parts.length - 1], 5);
        var asWritten = digits("5" + zeros(province, 2) + code(letters) + tomo, false);
        if (!letters.equals("AV") && !letters.equals("PI")) {
            return List.of(asWritten);
        }
        // The published AV and PI examples have a third place for the province, the rule as written has two.
        var asPublished = digits("5" + "00".repeat(2 - province.length()) + province + code(letters) + tomo, false);
        return List.copyOf(new LinkedHashSet<>(List.of(asPublished, asWritten)));
    }

    private static String companyDigits(String[] parts) {
        var number = zeros(parts[0], 10) + zeros(parts[1], 4) + zeros(parts[2], 6);
        var old = number.startsWith("00", 3) && number.charAt(5) < '5';
        return digits(old ? withOldRoll(number) : number, old);
    }

    private static String withOldRoll(String number) {
        var roll = Integer.parseInt(number.substring(5, 7));
        return roll < 10 ? number : number.substring(0, 5) + "0" + OLD_ROLLS.charAt(roll - 10) + number.substring(7);
    }

    private static String code(String letters) {
        return switch (letters) {
            case "E" -> "50";
            case "PE" -> "75";
            case "N" -> "40";
            case "NT" -> "43";
            case "AV" -> "15";
            case "PI" -> "79";
            default -> "00";
        };
    }

    private static String digits(String number, boolean old) {
        var first = digit(number, old);
        return first + digit(number + first, old);
    }

    private static String digit(String number, boolean old) {
        var sum = 0;
        var factor = 2;
        var repeatsEleven = old;
        for (var i = number.length() - 1; i >= 0; i--) {
            if (repeatsEleven && factor == 12) {
                repeatsEleven = false;
                factor = 11;
            }
            sum += factor++ * Character.digit(number.charAt(i), 10);
        }
        var remainder = sum % 11;
        return String.valueOf(remainder > 1 ? 11 - remainder : 0);
    }

    private static String zeros(String digits, int places) {
        return "0".repeat(Math.max(0, places - digits.length())) + digits;
    }
}
