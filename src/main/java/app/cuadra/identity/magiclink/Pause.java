package app.cuadra.identity.magiclink;

import app.cuadra.values.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * How long until the next link of an address may be asked for.
 *
 * @param rest zero when it is at once
 * @param perHour the limit that was reached, 0 when it is only the pause between two links
 */
public record Pause(Duration rest, int perHour) {

    /** None. */
    static final Pause NONE = new Pause(Duration.ZERO, 0);

    private static final long SECONDS_PER_MINUTE = 60;

    /** Whole seconds, rounded up: whoever waits so long may ask. */
    public long seconds() {
        return rest.plusNanos(999_999_999).toSeconds();
    }

    /** As 0:58, the same in every language. */
    public String clock() {
        return String.format(Locale.ROOT, "%d:%02d", seconds() / SECONDS_PER_MINUTE, seconds() % SECONDS_PER_MINUTE);
    }

    /** What to tell whoever asks too soon. */
    Problem problem(String field) {
        return perHour > 0
                ? new Problem("magiclink.tooMany", field, Map.of("count", perHour, "minutes", minutes()))
                : new Problem("magiclink.tooSoon", field, Map.of("seconds", seconds()));
    }

    private long minutes() {
        return (seconds() + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE;
    }
}
