package app.cuadra.files.petition;

import app.cuadra.files.folder.Folder;
import app.cuadra.files.petition.Petition.Paper;
import app.cuadra.files.petition.Petition.State;
import app.cuadra.mail.Mails;
import app.cuadra.mail.Mails.Standing;
import app.cuadra.values.Problem;
import app.cuadra.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * "Papeles" of a client: what was asked for and what came, and what is good until when.
 *
 * @param today in the reader's zone
 */
public record PetitionIndex(
        Folder folder, List<Line> petitions, List<Lasting> lasting, LocalDate today, List<Problem> problems)
        implements Page {

    /** So many days before, what is about to be no longer good is said. */
    private static final int SOON = 7;

    /**
     * A petition.
     *
     * @param letter how its last letter stands
     */
    public record Line(
            long id,
            String email,
            LocalDate dueOn,
            Instant askedAt,
            String askedBy,
            Instant lastLetterAt,
            boolean open,
            boolean withdrawn,
            Mails.State letter,
            Mails.Why why,
            String address,
            List<Item> papers) {

        /** The outbox forgets only those that went nowhere. */
        static Line of(Petition petition, @Nullable Standing standing, Instant now) {
            return new Line(
                    petition.id(),
                    petition.email(),
                    petition.dueOn(),
                    petition.askedAt(),
                    petition.askedBy(),
                    petition.lastLetterAt(),
                    petition.open(now),
                    petition.withdrawn(),
                    standing == null ? Mails.State.LOCAL : standing.state(),
                    standing == null ? Mails.Why.NOTHING : standing.why(),
                    standing == null ? "" : standing.address(),
                    petition.papers().stream().map(Item::of).toList());
        }

        /** How many papers nobody has brought. */
        public long missing() {
            return papers.stream().filter(Item::missing).count();
        }
    }

    /** A paper of a petition. */
    public record Item(long id, String name, String state, List<String> files) {

        static Item of(Paper paper) {
            return new Item(
                    paper.id(),
                    paper.name(),
                    paper.state().name(),
                    paper.brought().stream().map(Petition.Brought::name).toList());
        }

        /** True when it is waited for. */
        public boolean missing() {
            return state.equals("MISSING");
        }

        /** The CSS class of its state. */
        public String tone() {
            return switch (State.valueOf(state)) {
                case MISSING -> "wait";
                case RECEIVED -> "ok";
                case CLOSED -> "off";
            };
        }
    }

    /** A kind of paper that does not stay good. */
    public record Lasting(String name, LocalDate goodUntil) {}

    /** The latest of each kind that does not stay good. */
    static List<Lasting> lasting(List<Petition> petitions) {
        var latest = new TreeMap<String, Lasting>();
        petitions.stream()
                .flatMap(petition -> petition.papers().stream())
                .forEach(paper -> paper.goodUntil()
                        .ifPresent(until -> latest.merge(
                                paper.kind(),
                                new Lasting(paper.name(), until),
                                (one, other) -> one.goodUntil().isAfter(other.goodUntil()) ? one : other)));
        return latest.values().stream()
                .sorted(Comparator.comparing(Lasting::goodUntil))
                .toList();
    }

    /** Where the client's papers are. */
    public String path() {
        return PetitionPages.path(folder);
    }

    /** Until when something is good, as a CSS class. */
    public String tone(Lasting paper) {
        if (paper.goodUntil().isBefore(today)) {
            return "bad";
        }
        return paper.goodUntil().isAfter(today.plusDays(SOON)) ? "ok" : "wait";
    }

    /** The CSS class of a day by which papers were asked for. */
    public String dueTone(Line petition) {
        if (petition.missing() == 0 || !petition.open()) {
            return "off";
        }
        return petition.dueOn().isBefore(today) ? "bad" : "wait";
    }

    /** What the page says of the whole, if something was refused. */
    public Optional<Problem> problem() {
        return problems.stream().findFirst();
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }
}
