package app.cuadra.files.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a firm asked a client for. */
record Petition(
        long id,
        String email,
        String language,
        String message,
        LocalDate dueOn,
        Instant askedAt,
        String askedBy,
        Instant expiresAt,
        boolean withdrawn,
        Instant lastLetterAt,
        long mail,
        List<Paper> papers) {

    Petition {
        papers = List.copyOf(papers);
    }

    /** A file that was brought. */
    record Brought(long file, String name, long size) {}

    /** How a paper stands. */
    enum State {
        MISSING,
        RECEIVED,
        CLOSED
    }

    /**
     * A paper.
     *
     * @param goodUntil the last day on which what was received is good
     */
    record Paper(long id, String kind, String name, State state, Optional<LocalDate> goodUntil, List<Brought> brought) {

        Paper {
            brought = List.copyOf(brought);
        }
    }

    /** True while the client can bring papers by the links. */
    boolean open(Instant now) {
        return !withdrawn && expiresAt.isAfter(now);
    }

    /** Those that nobody has brought. */
    List<Paper> missing() {
        return papers.stream().filter(paper -> paper.state() == State.MISSING).toList();
    }
}
