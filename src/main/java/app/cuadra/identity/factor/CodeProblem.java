package app.cuadra.identity.factor;

import app.cuadra.values.Problem;
import java.time.Duration;
import java.util.Map;

/** What to tell somebody whose code did not do. */
final class CodeProblem {

    private CodeProblem() {}

    /** Whether it never was one, or is not the one of now. */
    static Problem wrong(String typed) {
        return switch (Typed.read(typed)) {
            case Typed.AppCode _ -> Problem.of("factor.wrongCode", "code");
            case Typed.PaperCode _ -> Problem.of("factor.wrongPaper", "code");
            case Typed.Nothing _ -> Problem.of("factor.noCode", "code");
        };
    }

    /** Whole minutes, from one up. */
    static Problem tooSoon(Duration pause) {
        return new Problem(
                "signIn.tooSoon",
                "code",
                Map.of("minutes", Math.max(1, pause.plusSeconds(59).toMinutes())));
    }
}
