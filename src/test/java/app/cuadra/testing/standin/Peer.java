package app.cuadra.testing.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** One gateway. */
abstract class Peer<M extends Merchant> {

    private final List<M> merchants = new CopyOnWriteArrayList<>();

    /** An answer, before it is written as JSON. */
    record Answer(int status, Object body) {

        static Answer ok(Object body) {
            return new Answer(200, body);
        }

        static Answer of(int status, Object body) {
            return new Answer(status, body);
        }
    }

    /** True when this gateway is at that host. */
    abstract boolean at(String host);

    /** Whose keys came with the request. */
    abstract Optional<M> whose(Asked asked);

    abstract Answer answer(M merchant, Asked asked);

    /** What it says to keys that it does not know. */
    abstract Answer stranger();

    M add(M merchant) {
        merchants.add(merchant);
        return merchant;
    }

    List<M> merchants() {
        return merchants;
    }

    static Optional<String> bearer(Asked asked) {
        var header = asked.header("authorization");
        return header.startsWith("Bearer ") ? Optional.of(header.substring("Bearer ".length())) : Optional.empty();
    }

    static Map<String, Object> data(Object data) {
        return Map.of("data", data);
    }
}
