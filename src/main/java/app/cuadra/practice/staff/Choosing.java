package app.cuadra.practice.staff;

import app.cuadra.practice.client.ClientAccess;
import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.values.PracticeId;
import app.cuadra.values.Problem;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses clients for somebody from a pasted list of names or identifications (ACC-30). */
@Component
class Choosing {

    /** So many lines that were not understood are named. */
    private static final int NAMED = 5;

    private final StaffTable table;
    private final ClientAccess access;

    Choosing(StaffTable table, ClientAccess access) {
        this.table = table;
        this.access = access;
    }

    /**
     * Shows them all of these clients, or none when a line means none or more than one.
     *
     * @throws Refused {@code staff.unknownClients} at {@code list}, naming some of those lines
     */
    int choose(PracticeId practice, Holder holder, List<String> lines, UserId by) {
        if (lines.isEmpty()) {
            return 0;
        }
        var meant = table.meant(practice, lines);
        var understood = new HashSet<String>();
        meant.forEach(each -> understood.add(each.line()));
        var unknown = lines.stream()
                .filter(line -> !understood.contains(line))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            var named = String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())));
            throw new Refused(List.of(new Problem(
                    "staff.unknownClients", "list", Map.of("count", unknown.size(), "lines", shortened(named)))));
        }
        return access.give(
                practice,
                holder,
                meant.stream().map(StaffTable.Meant::client).distinct().toList(),
                Optional.empty(),
                by);
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
