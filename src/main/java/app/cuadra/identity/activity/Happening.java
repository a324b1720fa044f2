package app.cuadra.identity.activity;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to an account.
 *
 * @param id together with the moment, where a list goes on
 * @param what the key of its text
 * @param args what that mentions
 * @param address the network address it came from
 * @param device the browser and system, empty when unknown
 */
public record Happening(long id, Instant at, String what, Map<String, Object> args, String address, String device) {

    public Happening {
        args = Map.copyOf(args);
    }
}
