package app.cuadra.integration.gateway;

import java.util.function.Function;

/**
 * How a call to the outside ended. There are three ways, not two: when nobody can tell whether it was done, that is an
 * answer of its own, and somebody asks again later.
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * It was not done, and asking again in the same way does not help.
     *
     * @param code of the problem to show: {@code problem.<code>}
     * @param said what the other side says about it, in its own words; may be empty
     */
    record Failed<T>(String code, String said) implements Outcome<T> {}

    /** Nobody can tell: it did not answer, or not in time, or not as it says it does. */
    record Unknown<T>(Why why) implements Outcome<T> {}

    /** Why nobody can tell. */
    enum Why {
        AWAY,
        SLOW,
        BROKEN,
        GARBLED
    }

    /** The same with what was done made into something else. */
    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }

    /** Goes on with the next call when this one was done. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Failed<T> failed -> new Failed<>(failed.code(), failed.said());
            case Unknown<T> unknown -> new Unknown<>(unknown.why());
        };
    }
}
