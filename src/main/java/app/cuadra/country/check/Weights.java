package app.cuadra.country.check;

/** The sum that most check digits start from. */
final class Weights {

    private Weights() {}

    /** The digits of {@code number}, each multiplied by the weight at its place from the left, added up. */
    static int sum(String number, int... weights) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            sum += Character.digit(number.charAt(i), 10) * weights[i];
        }
        return sum;
    }
}
