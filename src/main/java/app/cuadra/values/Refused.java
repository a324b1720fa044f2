package app.cuadra.values;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was asked cannot be done, and the person can correct it. Anything else is a bug and gets another exception. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream().map(Problem::code).collect(Collectors.joining(", ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** A refusal that concerns the whole form. */
    public static Refused because(String code) {
        return new Refused(List.of(Problem.of(code, "")));
    }

    /** A refusal that concerns the whole form, with what its text mentions. */
    public static Refused because(String code, Map<String, Object> args) {
        return new Refused(List.of(new Problem(code, "", args)));
    }

    /** What must be corrected, in the order of the form; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** The same refusal, said of one field. */
    public Refused at(String field) {
        return new Refused(problems.stream().map(problem -> problem.at(field)).toList());
    }
}
