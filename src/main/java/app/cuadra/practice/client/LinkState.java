package app.cuadra.practice.client;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** How far a firm and a company have come with each other (ACC-12). */
@NamedInterface("clients")
public enum LinkState {
    /** Sent, not answered. */
    PENDING,
    LINKED,
    REJECTED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The firm took its invitation back. */
    CANCELLED,
    /** Was linked, and one of the two left. */
    UNLINKED;

    /** True when a link may go from this state straight to that one. */
    public boolean canBecome(LinkState next) {
        return next().contains(next);
    }

    private Set<LinkState> next() {
        return switch (this) {
            case PENDING -> Set.of(LINKED, REJECTED, EXPIRED, CANCELLED, UNLINKED);
            case LINKED -> Set.of(UNLINKED);
            // A new invitation begins again.
            case REJECTED, EXPIRED, CANCELLED, UNLINKED -> Set.of(PENDING);
        };
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "practice.state." + name();
    }
}
