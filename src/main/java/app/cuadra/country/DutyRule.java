package app.cuadra.country;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When an obligation is somebody's, as the pack says it: ways separated by {@code |}, each of conditions that must all hold,
 * separated by {@code &}, with {@code !} before what must not be. {@code vat & !simple | exempt}.
 *
 * @param ways empty: the pack can't tell, a person says so
 */
public record DutyRule(List<List<Literal>> ways) {

    private static final Pattern LITERAL = Pattern.compile("!?[a-z][A-Za-z]{0,29}");

    /** A condition, or its opposite. */
    public record Literal(String condition, boolean holds) {

        private static Literal of(String written) {
            if (!LITERAL.matcher(written).matches()) {
                throw new IllegalArgumentException("not a condition: " + written);
            }
            return written.startsWith("!") ? new Literal(written.substring(1), false) : new Literal(written, true);
        }

        /** As the pack writes it. */
        public String written() {
            return (holds ? "" : "!") + condition;
        }
    }

    /**
     * What the rule says of somebody.
     *
     * @param because the conditions that decided, as they are: those of the way that holds, or one of each way that does
     *     not; when it is unknown, the conditions that nobody has told
     */
    public record Outcome(Truth truth, List<String> because) {

        public Outcome {
            because = List.copyOf(because);
        }
    }

    public DutyRule {
        ways = ways.stream().map(List::copyOf).toList();
    }

    static DutyRule of(String written) {
        if (written.isBlank()) {
            return new DutyRule(List.of());
        }
        return new DutyRule(Arrays.stream(written.split("\\|", -1))
                .map(way -> Arrays.stream(way.split("&", -1))
                        .map(literal -> Literal.of(literal.strip()))
                        .toList())
                .toList());
    }

    /** Every condition it asks about. */
    public Set<String> conditions() {
        return ways.stream().flatMap(List::stream).map(Literal::condition).collect(Collectors.toSet());
    }

    /** What it says when its conditions stand like this. */
    public Outcome about(Function<String, Truth> conditions) {
        var unknown = new LinkedHashSet<String>();
        var against = new LinkedHashSet<String>();
        for (var way : ways) {
            var open = new ArrayList<String>();
            var no = "";
            for (var literal : way) {
                var truth = conditions.apply(literal.condition());
                switch (literal.holds() ? truth : truth.not()) {
                    case YES -> {}
                    case UNKNOWN -> open.add(literal.condition());
                    case NO -> no = no.isEmpty() ? new Literal(literal.condition(), !literal.holds()).written() : no;
                }
            }
            if (!no.isEmpty()) {
                against.add(no);
            } else if (open.isEmpty()) {
                return new Outcome(Truth.YES, way.stream().map(Literal::written).toList());
            } else {
                unknown.addAll(open);
            }
        }
        return unknown.isEmpty() && !ways.isEmpty()
                ? new Outcome(Truth.NO, List.copyOf(against))
                : new Outcome(Truth.UNKNOWN, List.copyOf(unknown));
    }
}
