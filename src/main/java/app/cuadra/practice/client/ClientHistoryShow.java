package app.cuadra.practice.client;

import app.cuadra.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a firm and a client came to where they are. */
public record ClientHistoryShow(String path, String name, List<Change> changes) implements Page {

    /**
     * A change of state.
     *
     * @param by the person's name; empty when it happened by itself
     */
    public record Change(LinkState state, Instant at, Optional<String> by) {}
}
