package app.cuadra.calendar.duty;

import app.cuadra.country.Obligation;
import app.cuadra.country.TaxCalendar;
import app.cuadra.country.TaxDate;
import app.cuadra.country.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the rules of the pack to one client and one calendar. */
final class Duties {

    /** What is missing when the day depends on a number that the client has not said. */
    static final String NUMBER = "number";

    private Duties() {}

    /**
     * What is said of one obligation.
     *
     * @param because the conditions that decided, or those that nobody told
     * @param dates when it falls due; empty unless the client has it
     */
    record Duty(Obligation obligation, Verdict verdict, List<String> because, List<TaxDate> dates) {}

    /**
     * All obligations of the client's country.
     *
     * @param choices the firm's own word, by duty: the option, or empty for none
     */
    static List<Duty> of(Facts facts, Map<String, String> choices, TaxCalendar calendar) {
        var duties = new ArrayList<Duty>();
        for (var obligation : facts.country().obligations()) {
            var said = said(
                    facts, Optional.ofNullable(choices.get(obligation.duty().key())), obligation);
            duties.add(said.verdict().applies() ? dated(said, facts, calendar) : said);
        }
        return List.copyOf(duties);
    }

    private static Duty said(Facts facts, Optional<String> choice, Obligation obligation) {
        if (choice.isPresent()) {
            var chosen = choice.get().equals(obligation.option().key());
            return new Duty(obligation, chosen ? Verdict.CHOSEN_YES : Verdict.CHOSEN_NO, List.of(), List.of());
        }
        if (obligation.rule().ways().isEmpty()) {
            return new Duty(obligation, Verdict.OPEN, List.of(), List.of());
        }
        var outcome = obligation.rule().about(facts::about);
        return new Duty(obligation, verdict(outcome.truth()), outcome.because(), List.of());
    }

    private static Verdict verdict(Truth truth) {
        return switch (truth) {
            case YES -> Verdict.RULE_YES;
            case NO -> Verdict.RULE_NO;
            case UNKNOWN -> Verdict.MISSING;
        };
    }

    private static Duty dated(Duty said, Facts facts, TaxCalendar calendar) {
        var number = facts.taxpayer().number();
        var dates = calendar.of(said.obligation().key(), number);
        var inCalendar = calendar.dates().stream()
                .anyMatch(date -> date.obligation().equals(said.obligation().key()));
        return dates.isEmpty() && inCalendar
                ? new Duty(said.obligation(), Verdict.MISSING, List.of(NUMBER), List.of())
                : new Duty(said.obligation(), said.verdict(), said.because(), dates);
    }
}
