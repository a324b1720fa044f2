package app.cuadra.testing.standin;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with an account at a gateway, who can have bad luck with it: each test has merchants of its own. */
public abstract class Merchant {

    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    /** How the gateway treats this merchant. */
    public enum Mood {
        WELL,
        /** Answers 503. */
        DOWN,
        /** Takes the request and hangs up. */
        SILENT,
        /** Takes the request and says nothing for longer than anybody waits. */
        SLOW,
        /** Answers with something that is no answer of its. */
        GARBLED,
        /** Does what it is asked, and hangs up before it says so. */
        LOSING_ANSWERS,
        /** Says that it does not know these keys. */
        KEYS_REVOKED
    }

    /** A part of all names and keys of this merchant. */
    protected String id() {
        return id;
    }

    public void feels(Mood now) {
        mood = now;
    }

    public Mood mood() {
        return mood;
    }

    /** Everything asked in this merchant's name. */
    public List<Asked> asked() {
        return asked;
    }

    void note(Asked request) {
        asked.add(request);
    }

    /** What a form for connecting sends: name, value, name, value … */
    public abstract String[] form();
}
