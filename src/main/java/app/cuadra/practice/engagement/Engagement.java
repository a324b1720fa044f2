package app.cuadra.practice.engagement;

import java.time.Instant;
import java.util.List;

/**
 * A firm that works or worked for the company.
 *
 * @param open whether its people may come in now
 * @param people who they are, while it is open
 */
public record Engagement(long firm, String name, boolean open, String state, Instant since, List<String> people) {}
