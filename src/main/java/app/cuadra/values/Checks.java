package app.cuadra.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers every problem of an input, so that a form shows them all at once. */
public final class Checks {

    private final List<Problem> problems = new ArrayList<>();

    /** Notes the problem {@code code} at {@code field} unless {@code holds}. */
    public Checks that(boolean holds, String field, String code) {
        return that(holds, field, code, Map.of());
    }

    /** Notes the problem, with what its text mentions, unless {@code holds}. */
    public Checks that(boolean holds, String field, String code, Map<String, Object> args) {
        if (!holds) {
            problems.add(new Problem(code, field, args));
        }
        return this;
    }

    /**
     * Reads a value that may refuse itself; its problems are noted at {@code field}.
     *
     * @return the value, or null when it was refused: {@link #orRefuse()} will then throw
     */
    public <T> @Nullable T read(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refused refused) {
            problems.addAll(refused.at(field).problems());
            return null;
        }
    }

    /** True while nothing was noted. */
    public boolean hold() {
        return problems.isEmpty();
    }

    /** Throws a {@link Refused} with everything noted so far, or does nothing. */
    public void orRefuse() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
