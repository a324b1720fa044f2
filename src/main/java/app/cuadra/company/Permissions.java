package app.cuadra.company;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What each role may do in each area (COM-3): the one table, {@code company/permissions.csv}, for pages, API and jobs.
 * Read once at start; a table that does not name every role and area stops the start.
 */
@Component
public final class Permissions {

    private static final String TABLE = "company/permissions.csv";

    private final Map<Role, Map<Area, Set<Action>>> allowed = new EnumMap<>(Role.class);

    public Permissions() {
        var rows = rows();
        var roles = Arrays.stream(rows.getFirst()).skip(1).map(Role::valueOf).toList();
        for (var row : rows.subList(1, rows.size())) {
            var area = Area.valueOf(row[0]);
            for (var i = 0; i < roles.size(); i++) {
                allowed.computeIfAbsent(roles.get(i), _ -> new EnumMap<>(Area.class))
                        .put(area, actions(row[i + 1]));
            }
        }
        for (var role : Role.values()) {
            if (allowed.getOrDefault(role, Map.of()).size() != Area.values().length) {
                throw new IllegalStateException(TABLE + " does not say everything about " + role);
            }
        }
    }

    /** True when the role may do this there. */
    public boolean allows(Role role, Area area, Action action) {
        return allowed.getOrDefault(role, Map.of()).getOrDefault(area, Set.of()).contains(action);
    }

    private static Set<Action> actions(String cell) {
        return cell.isEmpty()
                ? Set.of()
                : Arrays.stream(cell.split(" "))
                        .map(Action::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    private static List<String[]> rows() {
        var file = new ClassPathResource(TABLE);
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            Function<String, String[]> cells = line -> line.split(",", -1);
            return reader.lines().map(cells).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
