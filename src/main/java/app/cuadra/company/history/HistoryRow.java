package app.cuadra.company.history;

import app.cuadra.platform.AuditTrail.Recorded;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry with its values side by side.
 *
 * @param changes what changed, by the key of each value
 */
public record HistoryRow(Recorded entry, List<Change> changes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    /** A value before and after; empty when there was or is none. */
    public record Change(String key, String before, String after) {}

    static HistoryRow of(Recorded entry) {
        var before = values(entry.before());
        var after = values(entry.after());
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return new HistoryRow(
                entry,
                keys.stream()
                        .map(key -> new Change(key, text(before, key), text(after, key)))
                        .toList());
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.getOrDefault(key, ""));
    }

    private static Map<String, Object> values(String json) {
        return json.isEmpty() ? Map.of() : JSON.readValue(json, VALUES);
    }
}
