package app.cuadra.practice.staff;

import app.cuadra.values.UserId;
import java.time.Instant;

/**
 * Somebody asks for a client they don't see (ACC-31).
 *
 * @param client as they call it
 */
public record AccessRequest(long id, UserId user, String person, String client, String reason, Instant asked) {}
