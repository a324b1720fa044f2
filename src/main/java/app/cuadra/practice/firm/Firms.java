package app.cuadra.practice.firm;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** The accounting firms and who works in them. */
@NamedInterface("firms")
public interface Firms {

    /**
     * A firm.
     *
     * @param country an ISO 3166 code with a country pack: what new clients are by default
     */
    record Firm(PracticeId id, String name, String country) {}

    /** The firms this person works in. */
    List<Firm> of(UserId user);

    /** What somebody does in a firm. */
    enum Post {
        ADMINISTRATOR,
        ACCOUNTANT,
        ASSISTANT,
        SELLER
    }

    /**
     * Somebody at work in a firm.
     *
     * @param allClients false when only some of its clients were chosen for them
     * @param rights what they may do
     */
    record Member(Firm firm, UserId user, Post post, boolean allClients, Set<Right> rights) {

        public Member {
            rights = Set.copyOf(rights);
        }

        /** True when they may do this. */
        public boolean may(Right right) {
            return rights.contains(right);
        }
    }

    /** What this person is in the firm, if they work there today: the check at its door. */
    Optional<Member> member(UserId user, PracticeId practice);

    /** The firm, if this person works in it today. */
    Optional<Firm> find(UserId user, PracticeId practice);

    /** The firm itself, in its own scope. */
    Firm get(PracticeId practice);

    /** Who works in the firm today, in the firm's scope. */
    List<UserId> members(PracticeId practice);

    /** Those of them who see this client, in the firm's scope. */
    List<UserId> seeing(PracticeId practice, CompanyId client);

    /** The firm's workspace as the frame shows it, in the reader's language. */
    Place place(Firm firm, Locale reader);

    /** True when what somebody typed is part of the workspace's or the firm's name. */
    boolean isCalled(Place workspace, String typed);

    /** Takes a person into the firm, who sees all of its clients, or gives them another post. */
    default void take(PracticeId practice, UserId person, Post post) {
        take(practice, person, post, true, Optional.empty());
    }

    /**
     * Takes a person into the firm, or gives them another post; in the firm's scope, by somebody who may.
     *
     * @param allClients false when they see only those chosen for them
     * @param until when their time in the firm ends by itself
     */
    void take(PracticeId practice, UserId person, Post post, boolean allClients, Optional<Instant> until);
}
