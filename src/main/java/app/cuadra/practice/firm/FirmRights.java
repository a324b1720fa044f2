package app.cuadra.practice.firm;

import app.cuadra.company.Role;
import app.cuadra.practice.firm.Firms.Post;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What each post of a firm may do in its workspace, and what its people are in the companies of clients (ACC-30): the one
 * table, {@code practice/permissions.csv}. Read once at start; a table that leaves something out stops the start.
 */
@Component
@NamedInterface("firms")
public final class FirmRights {

    private static final String TABLE = "practice/permissions.csv";
    private static final String IN_COMPANIES = "COMPANY_ROLE";

    private final Map<Post, Set<Right>> rights = new EnumMap<>(Post.class);
    private final Map<Post, Role> inCompanies = new EnumMap<>(Post.class);

    @Autowired
    FirmRights() {
        this(lines());
    }

    /** Of a table with these lines. */
    FirmRights(List<String> lines) {
        var posts = Arrays.stream(cells(lines.getFirst()))
                .skip(1)
                .map(Post::valueOf)
                .toList();
        posts.forEach(post -> rights.put(post, EnumSet.noneOf(Right.class)));
        var said = EnumSet.noneOf(Right.class);
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            for (var i = 0; i < posts.size(); i++) {
                say(posts.get(i), cells[0], cells[i + 1]);
            }
            if (!cells[0].equals(IN_COMPANIES) && !said.add(Right.valueOf(cells[0]))) {
                throw new IllegalStateException(TABLE + " says it twice: " + line);
            }
        }
        if (said.size() != Right.values().length || inCompanies.size() != Post.values().length) {
            throw new IllegalStateException(TABLE + " does not say everything about every right and post");
        }
    }

    /** What this post may do. */
    public Set<Right> of(Post post) {
        return Set.copyOf(rights.getOrDefault(post, Set.of()));
    }

    /** What this post is in the companies of clients. */
    public Role inCompanies(Post post) {
        var role = inCompanies.get(post);
        if (role == null) {
            throw new IllegalStateException(TABLE + " names no role of " + post);
        }
        return role;
    }

    private void say(Post post, String row, String cell) {
        if (row.equals(IN_COMPANIES)) {
            inCompanies.put(post, Role.valueOf(cell));
        } else if (cell.equals("yes")) {
            rights.computeIfAbsent(post, _ -> EnumSet.noneOf(Right.class)).add(Right.valueOf(row));
        } else if (!cell.isEmpty()) {
            throw new IllegalStateException(TABLE + " says neither yes nor nothing: " + cell);
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
