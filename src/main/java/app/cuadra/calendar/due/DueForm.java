package app.cuadra.calendar.due;

import app.cuadra.values.Refused;
import app.cuadra.values.Text;
import app.cuadra.values.UserId;
import app.cuadra.web.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a view: everything that narrows it stands there, so that a view can be shared.
 *
 * @param q part of a client's name or identification
 * @param obligation the key of one
 * @param person who is responsible for the client
 * @param state a {@link DueState}
 * @param day a day of the month or week that is shown; in the list: only that day
 * @param after where the page before ended
 */
public record DueForm(String q, String obligation, String person, String state, String day, String after)
        implements Form {

    /** Longest text sought, in characters. */
    public static final int MAX_TEXT = 100;

    /** No calendar is so far away. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2200;

    /** Nothing that narrows. */
    public static final DueForm EMPTY = new DueForm("", "", "", "", "", "");

    /**
     * What is asked for.
     *
     * @param usual the state when none is said
     * @throws Refused {@code list.address} for what no link of ours says
     */
    DueFilter filter(DueState usual, LocalDate today) {
        var cursor = after.isEmpty() ? Optional.<DueCursor>empty() : Optional.of(DueCursor.of(after));
        return new DueFilter(
                Text.optional(q, MAX_TEXT),
                obligation.isEmpty() ? Optional.empty() : Optional.of(key(obligation)),
                person.isEmpty() ? Optional.empty() : Optional.of(new UserId(number(person))),
                state.isEmpty() ? usual : DueState.of(state).orElseThrow(() -> Refused.because("list.address")),
                today,
                cursor);
    }

    /** The day that is said, if one is. */
    Optional<LocalDate> said() {
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            var said = LocalDate.parse(day);
            if (said.getYear() < FIRST_YEAR || said.getYear() > LAST_YEAR) {
                throw Refused.because("list.address");
            }
            return Optional.of(said);
        } catch (DateTimeParseException unreadable) {
            throw Refused.because("list.address");
        }
    }

    private static String key(String obligation) {
        if (!obligation.matches("[a-z0-9_]{1,40}")) {
            throw Refused.because("list.address");
        }
        return obligation;
    }

    static long number(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refused.because("list.address");
        }
        return Long.parseLong(text);
    }

    /** The same on another day. */
    public DueForm on(LocalDate other) {
        return new DueForm(q, obligation, person, state, other.toString(), "");
    }

    /** The same of one obligation. */
    public DueForm of(String other) {
        return new DueForm(q, other, person, state, day, "");
    }

    /** The same in another state. */
    public DueForm in(DueState other) {
        return new DueForm(q, obligation, person, other.parameter(), day, "");
    }

    /** The same without a day. */
    public DueForm always() {
        return new DueForm(q, obligation, person, state, "", "");
    }

    /** The same from its beginning. */
    public DueForm start() {
        return new DueForm(q, obligation, person, state, day, "");
    }

    /** The same from that row on. */
    public DueForm from(DueCursor cursor) {
        return new DueForm(q, obligation, person, state, day, cursor.parameter());
    }

    /** True when something narrows it. */
    public boolean narrowed() {
        return !(q + obligation + person + state).isEmpty();
    }

    /** Everything that narrows it, to come back to. */
    public Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("obligation", obligation);
        all.put("person", person);
        all.put("state", state);
        all.put("day", day);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** What the filter keeps besides its own fields. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        if (!day.isEmpty()) {
            kept.put("day", day);
        }
        return kept;
    }

    /** As the query of an address: empty, or beginning with a question mark. */
    public String query() {
        var parts = new ArrayList<String>();
        add(parts, "q", q);
        add(parts, "obligation", obligation);
        add(parts, "person", person);
        add(parts, "state", state);
        add(parts, "day", day);
        add(parts, "after", after);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
