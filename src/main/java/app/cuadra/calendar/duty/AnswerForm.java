package app.cuadra.calendar.duty;

import app.cuadra.country.Condition;
import app.cuadra.country.Country;
import app.cuadra.values.Refused;
import app.cuadra.web.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the firm tells about a client for a year.
 *
 * @param question the questions of the form, in its order
 * @param answer what was answered to each, or empty
 */
public record AnswerForm(String year, List<String> question, List<String> answer) implements Form {

    private static final int MAX = 30;

    /** Pesos: a number of fifteen digits is more than the country has. */
    private static final int DIGITS_MAX = 15;

    /** What stands before an amount or between its thousands. */
    private static final String BESIDES_DIGITS = "[$.,' \u00a0]";

    /**
     * The answers by question.
     *
     * @throws Refused {@code duty.question} for what was not asked, {@code duty.amount}
     */
    Map<String, String> answers(Country country) {
        if (question.size() != answer.size() || question.size() > MAX) {
            throw Refused.because("duty.question");
        }
        var amounts = Refresh.amounts(country);
        var asked = country.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.ASKED)
                .map(Condition::key)
                .collect(Collectors.toSet());
        var answers = new LinkedHashMap<String, String>();
        for (var i = 0; i < question.size(); i++) {
            var key = question.get(i);
            if (amounts.contains(key)) {
                answers.put(key, amount(answer.get(i)));
            } else if (asked.contains(key) && List.of("", Facts.YES, "no").contains(answer.get(i))) {
                answers.put(key, answer.get(i));
            } else {
                throw Refused.because("duty.question");
            }
        }
        return answers;
    }

    private static String amount(String typed) {
        if (typed.isBlank()) {
            return "";
        }
        var digits = typed.strip().replaceAll(BESIDES_DIGITS, "");
        if (!digits.matches("\\d{1," + DIGITS_MAX + "}") || typed.strip().matches(".*[.,]\\d{1,2}")) {
            throw Refused.because("duty.amount");
        }
        return digits;
    }
}
