package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How somebody works in a firm.
 *
 * @param allClients false when they see only those chosen for them
 * @param until when their time ends by itself
 * @param clients further clients chosen for them, as typed: names or identifications
 */
public record Terms(Post post, boolean allClients, Optional<Instant> until, List<String> clients) {}
