package app.cuadra.company;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What each role may do in each area (COM-3): the one table, {@code company/permissions.csv}, for pages, API and jobs.
 * Read once at start; a table that does not name every role and area stops the start. An area may belong to a solution,
 * in which a person can have another role than everywhere else; a solution exists as soon as an area belongs to it. And it
 * is open or closed in consultation mode (COM-31): closed are the books and what they stand on.
 */
@Component
public final class Permissions {

    private static final String TABLE = "company/permissions.csv";
    private static final int FIRST_ROLE = 3;

    private final Map<Role, Set<Permission>> ofRoles = new EnumMap<>(Role.class);
    private final Map<Area, String> solutions = new EnumMap<>(Area.class);
    private final Set<Area> closed = EnumSet.noneOf(Area.class);

    @Autowired
    public Permissions() {
        this(lines());
    }

    /** Of a table with these lines. */
    Permissions(List<String> lines) {
        var titles = cells(lines.getFirst());
        for (var role : Role.values()) {
            ofRoles.put(role, new LinkedHashSet<>());
        }
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            var area = Area.valueOf(cells[0]);
            if (cells.length != titles.length || solutions.put(area, cells[1]) != null) {
                throw new IllegalStateException(TABLE + " does not say it once and in full: " + line);
            }
            switch (cells[2]) {
                case "open" -> {}
                case "closed" -> closed.add(area);
                default -> throw new IllegalStateException(TABLE + " says neither open nor closed: " + line);
            }
            for (var i = FIRST_ROLE; i < titles.length; i++) {
                allow(Role.valueOf(titles[i]), area, cells[i]);
            }
        }
        if (solutions.size() != Area.values().length || titles.length != FIRST_ROLE + Role.values().length) {
            throw new IllegalStateException(TABLE + " does not say everything about every area and role");
        }
    }

    /** True when the role may do this there. */
    public boolean allows(CompanyRole role, Area area, Action action) {
        return of(role).contains(new Permission(area, action));
    }

    /** True when what somebody was given lets them do this there: in a solution's area its own role counts. */
    public boolean allows(Grant grant, Area area, Action action) {
        return allows(grant.in(solution(area)), area, action);
    }

    /** True when this is still done in consultation mode: whatever only reads, and all of what is not the books. */
    public boolean inConsultation(Area area, Action action) {
        return action.reads() || !closed.contains(area);
    }

    /** Everything a role may do. */
    public Set<Permission> of(CompanyRole role) {
        return switch (role) {
            case Role builtIn -> Set.copyOf(ofRoles.getOrDefault(builtIn, Set.of()));
            case OwnRole own -> own.permissions();
        };
    }

    /** What can be done in an area at all: what an own role may be made of. */
    public List<Action> actions(Area area) {
        return Arrays.stream(Action.values())
                .filter(action -> Arrays.stream(Role.values()).anyMatch(role -> allows(role, area, action)))
                .toList();
    }

    /** The solution an area belongs to; empty for what is common to all. */
    public String solution(Area area) {
        return solutions.getOrDefault(area, "");
    }

    /** The solutions that exist, in the order of the table. */
    public List<String> solutions() {
        return solutions.values().stream()
                .filter(solution -> !solution.isEmpty())
                .distinct()
                .toList();
    }

    private void allow(Role role, Area area, String cell) {
        if (!cell.isEmpty()) {
            Arrays.stream(cell.split(" "))
                    .map(action -> new Permission(area, Action.valueOf(action)))
                    .forEach(ofRoles.computeIfAbsent(role, _ -> new LinkedHashSet<>())::add);
        }
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }

    private static List<String> lines() {
        var file = new ClassPathResource(TABLE);
        try (var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
