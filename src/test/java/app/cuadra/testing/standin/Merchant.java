package app.cuadra.testing.standin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account at a gateway, who can have bad luck with it: each test has merchants of its own. */
public abstract class Merchant {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** A country that this gateway works in. */
    public String country() {
        return "CO";
    }

    /**
     * A payer follows a link to the gateway and pays, or is declined there.
     *
     * @param payer what our page sends them with
     * @return how the gateway calls the payment
     */
    public String pays(Payer payer, boolean approved) {
        return pays(payer, approved, BigDecimal.ZERO);
    }

    /** The same with so much more than was asked for. */
    public abstract String pays(Payer payer, boolean approved, BigDecimal more);

    /** The notification that the gateway sends about a payment as it is now, with its signature. */
    public abstract Sent tells(String payment);

    /** The same, signed by somebody who does not know the secret. */
    public abstract Sent forged(String payment);

    /** What of a payment went back. */
    public abstract BigDecimal refunded(String payment);

    /** How many pages for payers the gateway made. */
    public abstract int pages();

    /** What our page sends a payer with: an address, and fields of a form. */
    public record Payer(String address, Map<String, String> fields) {}

    /** What a gateway sends to our address. */
    public record Sent(String query, String type, Map<String, String> headers, String body) {

        /** The same with another body. */
        public Sent saying(String other) {
            return new Sent(query, type, headers, other);
        }
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
