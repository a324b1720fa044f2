package app.cuadra.practice.staff;

import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of the firm's staff.
 *
 * @param active false while disabled
 * @param until when their time ends by itself
 * @param over true when it has
 * @param clients how many were chosen for them; 0 for those who see all
 */
public record Colleague(
        UserId user,
        String name,
        String login,
        Post post,
        boolean active,
        boolean allClients,
        Optional<Instant> until,
        boolean over,
        int clients) {

    /** The key of how they stand. */
    public String state() {
        if (!active) {
            return "staff.disabled";
        }
        return over ? "staff.over" : until.isPresent() ? "staff.activeUntil" : "staff.active";
    }

    /** The CSS class of its colour. */
    public String tone() {
        return !active || over ? "off" : until.isPresent() ? "wait" : "ok";
    }
}
