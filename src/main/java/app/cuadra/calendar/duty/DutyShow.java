package app.cuadra.calendar.duty;

import app.cuadra.calendar.due.DueRow;
import app.cuadra.country.Obligation;
import app.cuadra.practice.Portfolio;
import app.cuadra.values.Problem;
import app.cuadra.web.Option;
import app.cuadra.web.Page;
import app.cuadra.web.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calendar of one client: what it owes and why, what is missing to know, the firm's own word, and its days.
 *
 * @param path of the firm's calendar
 * @param years that this installation has
 * @param lines one for each duty
 * @param questions what the firm can tell
 */
public record DutyShow(
        String path,
        Portfolio.Client client,
        int year,
        List<Integer> years,
        List<Line> lines,
        List<Question> questions,
        List<DueRow> rows,
        boolean mayWork,
        List<Problem> problems)
        implements Page {

    /** An obligation and what is said of it. */
    public record Said(Obligation obligation, Verdict verdict, List<String> because) {}

    /**
     * One duty, with the ways in which it may be fulfilled.
     *
     * @param choice the firm's own word: an option, {@code none}, or empty
     */
    public record Line(Obligation.Named duty, List<Said> said, String choice) {

        /** What is said of the way that the client has, or else of the first that is not decided, or of the first. */
        public Said leading() {
            return said.stream()
                    .filter(one -> one.verdict().applies())
                    .findFirst()
                    .or(() -> said.stream()
                            .filter(one -> one.verdict() == Verdict.MISSING)
                            .findFirst())
                    .orElse(said.getFirst());
        }

        /** How it is fulfilled; empty unless the client has it. */
        public String way() {
            var leading = leading();
            return leading.verdict().applies() && options().size() > 1
                    ? leading.obligation().option().name()
                    : "";
        }

        /** What nobody has told. */
        public Set<String> missing() {
            var missing = new java.util.LinkedHashSet<String>();
            if (leading().verdict() == Verdict.MISSING) {
                said.stream()
                        .filter(one -> one.verdict() == Verdict.MISSING)
                        .forEach(one -> missing.addAll(one.because()));
            }
            return missing;
        }

        private Map<String, String> options() {
            var options = new LinkedHashMap<String, String>();
            said.forEach(one -> options.put(
                    one.obligation().option().key(), one.obligation().option().name()));
            return options;
        }

        /** What the firm can say. */
        public List<Option> choices(View view) {
            var choices = new ArrayList<Option>();
            choices.add(new Option("", view.t("duty.choice.rule")));
            options()
                    .forEach((key, name) -> choices.add(new Option(
                            key,
                            options().size() == 1
                                    ? view.t("duty.choice.yes")
                                    : view.t("duty.choice.way", "way", name))));
            choices.add(new Option(DutyForm.NONE, view.t("duty.choice.none")));
            return choices;
        }
    }

    /**
     * Something that the firm can tell.
     *
     * @param amount whether an amount is asked for, or yes or no
     * @param answer what it told
     */
    public record Question(String key, boolean amount, String answer) {}

    /** Where this page is. */
    public String own() {
        return path + "/empresas/" + client.company().value();
    }

    /** Why, in the reader's words. */
    public String because(View view, Line line) {
        var leading = line.leading();
        return leading.verdict() == Verdict.MISSING
                ? ""
                : DueRow.because(view, leading.verdict().name(), leading.because());
    }

    /** True when something can't be worked out. */
    public boolean incomplete() {
        return lines.stream().anyMatch(line -> !line.missing().isEmpty());
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
