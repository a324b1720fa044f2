package app.cuadra.practice.client;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The states from which a link may go straight to this one. */
    Set<LinkState> before() {
        return Stream.of(values()).filter(state -> state.canBecome(this)).collect(Collectors.toSet());
    }

    private Set<LinkState> next() {
        return switch (this) {
            case PENDING -> Set.of(LINKED, REJECTED, EXPIRED, CANCELLED, UNLINKED);
            // The owner of a company that only an automatic credential opens is invited to take it over.
            case LINKED -> Set.of(PENDING, UNLINKED);
            // A new invitation begins again; a firm also leaves a company of its own making that nobody took over.
            case REJECTED, EXPIRED, CANCELLED -> Set.of(PENDING, UNLINKED);
            case UNLINKED -> Set.of(PENDING);
        };
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "practice.state." + name();
    }
}
