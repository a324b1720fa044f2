package app.cuadra.identity.activity;

import app.cuadra.web.Form;
import java.time.Instant;
import java.util.regex.Pattern;

/** @param antes where the list goes on, as {@link Position} writes it; the newest when it is none */
record ActivityQuery(String antes) implements Form {

    /** Later than anything that happens. */
    static final Position NEWEST = new Position(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})_(-?[0-9]{1,18})");

    /** A place in the list, which is ordered by time and, where that is the same, by id. */
    record Position(Instant at, long id) {

        private static final long MICROS = 1_000_000;

        static Position of(Happening last) {
            return new Position(last.at(), last.id());
        }

        String written() {
            return at.getEpochSecond() * MICROS + at.getNano() / 1000 + "_" + id;
        }
    }

    Position position() {
        var read = WRITTEN.matcher(antes);
        if (!read.matches()) {
            return NEWEST;
        }
        var micros = Long.parseLong(read.group(1));
        var at = Instant.ofEpochSecond(micros / Position.MICROS, micros % Position.MICROS * 1000);
        return new Position(at, Long.parseLong(read.group(2)));
    }
}
