package app.cuadra.company.people;

import app.cuadra.values.Text;
import app.cuadra.web.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What to show of the list of people; what is unreadable counts as not said.
 *
 * @param estado {@code activos}, {@code inactivos} or empty for all
 * @param orden a column, with a dash before it for the other direction; empty is by name
 * @param desde how many rows were shown before
 */
public record PeopleForm(String q, String estado, String orden, String desde) implements Form {

    /** Rows on one page. */
    static final int STEP = 50;

    private static final int Q_MAX = 100;

    /** What the list can be sorted by. */
    public enum Column {
        NOMBRE,
        CORREO,
        ROL,
        ESTADO,
        ENTRADA;

        /** As the address names it. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    int seen() {
        return desde.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(desde) : 0;
    }

    Column column() {
        var asked = descending() ? orden.substring(1) : orden;
        for (var column : Column.values()) {
            if (column.parameter().equals(asked)) {
                return column;
            }
        }
        return Column.NOMBRE;
    }

    boolean descending() {
        return orden.startsWith("-");
    }

    /** Whom it finds. */
    Predicate<Person> filter() {
        var text = plain(Text.optional(q, Q_MAX));
        Predicate<Person> named = person ->
                plain(person.name()).contains(text) || plain(person.login()).contains(text);
        return switch (estado) {
            case "activos" -> named.and(Person::active);
            case "inactivos" -> named.and(person -> !person.active());
            default -> named;
        };
    }

    /** The order of the list, as the reader's language sorts. */
    Comparator<Person> order(Locale reader, Function<Person, String> roleName) {
        var alphabet = Collator.getInstance(reader);
        Comparator<Person> byName = Comparator.comparing(Person::name, alphabet).thenComparing(Person::login);
        Comparator<Person> asked = switch (column()) {
            case NOMBRE -> byName;
            case CORREO -> Comparator.comparing(Person::login);
            case ROL -> Comparator.comparing(roleName, alphabet);
            case ESTADO -> Comparator.comparing(Person::active).reversed();
            case ENTRADA -> Comparator.comparing(person -> person.lastEntry().orElse(Instant.EPOCH));
        };
        return (descending() ? asked.reversed() : asked).thenComparing(byName);
    }

    /** The address of the same list, sorted by this column, or the other way when it is so already. */
    String sortedBy(Column other) {
        var turned = other == column() && !descending() ? "-" + other.parameter() : other.parameter();
        return new PeopleForm(q, estado, turned, "").query();
    }

    String in(String state) {
        return new PeopleForm(q, state, orden, "").query();
    }

    String from(int row) {
        return new PeopleForm(q, estado, orden, String.valueOf(row)).query();
    }

    private String query() {
        return "?q=" + encoded(q) + "&estado=" + encoded(estado) + "&orden=" + encoded(orden)
                + (desde.isEmpty() ? "" : "&desde=" + encoded(desde));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without accents and case, as people look for names. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
