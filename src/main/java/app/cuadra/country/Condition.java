package app.cuadra.country;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that the rules of obligations ask of a company.
 *
 * @param key what rules call it; its texts are {@code condition.<key>.yes}, {@code .no} and {@code .ask}
 * @param kind how it is found out
 * @param fields where: fields of the company, or the amount that is asked for
 * @param values what such a field holds when it is so, in the same order; for an amount the key of a {@link Threshold}
 * @param unitYear how many years before the calendar's the tax unit counts, as a number that is added: -1, 0
 */
public record Condition(
        String key, Kind kind, List<String> fields, List<String> values, int unitYear, Provenance provenance) {

    /** The ways to find out. */
    public enum Kind {
        /** Whether it is a company or a person. */
        PARTY,
        /** A field of the company lists a code. */
        LISTED,
        /** An amount that the firm tells reaches a limit. */
        FROM,
        /** An amount that the firm tells is above a limit. */
        ABOVE,
        /** The firm says so, or not. */
        ASKED
    }

    static Condition of(Row row) {
        return new Condition(
                row.text("key"),
                row.word("kind", Kind.class),
                parts(row.text("field")),
                parts(row.text("value")),
                row.text("unit_year").isEmpty() ? 0 : row.whole("unit_year"),
                row.provenance());
    }

    private static List<String> parts(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split(";"));
    }
}
