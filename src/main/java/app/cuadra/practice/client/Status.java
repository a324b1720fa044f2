package app.cuadra.practice.client;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the list says about a client, in the order of its chips: the state of the link, or who is behind it. */
public enum Status {
    LINKED("ok"),
    /** Linked, and only an automatic credential opens it besides the firm: it has nobody of its own yet (ACC-25). */
    CREDENTIAL("off"),
    PENDING("wait"),
    REJECTED("bad"),
    EXPIRED("bad"),
    CANCELLED("off"),
    UNLINKED("off");

    private final String tone;

    Status(String tone) {
        this.tone = tone;
    }

    /** The CSS class of its colour. */
    public String tone() {
        return tone;
    }

    /** How it is written in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when it is shown only to whoever asks for it: the firm itself ended it. */
    public boolean ended() {
        return this == CANCELLED || this == UNLINKED;
    }

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "practice.status." + name();
    }

    static Optional<Status> of(String parameter) {
        return Stream.of(values())
                .filter(status -> status.parameter().equals(parameter))
                .findFirst();
    }
}
