package app.cuadra.practice.firm;

import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import app.cuadra.web.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The firm, if this person works in it: the check at its door. */
    Optional<Firm> find(UserId user, PracticeId practice);

    /** The firm itself, in its own scope. */
    Firm get(PracticeId practice);

    /** Who works in the firm, in the firm's scope. */
    List<UserId> members(PracticeId practice);

    /** The firm's workspace as the frame shows it, in the reader's language. */
    Place place(Firm firm, Locale reader);

    /** True when what somebody typed is part of the workspace's or the firm's name. */
    boolean isCalled(Place workspace, String typed);

    /** Takes a person into the firm, or gives them another post; in the firm's scope, by somebody who may. */
    void take(PracticeId practice, UserId person, Post post);
}
