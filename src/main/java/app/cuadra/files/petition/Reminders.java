package app.cuadra.files.petition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** When a client is reminded: three days before the day, on the day, and a week after it. */
final class Reminders {

    /** After the day papers are still welcome for so long; then the link ends. */
    static final Duration LATE = Duration.ofDays(30);

    /** Morning in the Americas. */
    private static final LocalTime HOUR = LocalTime.of(13, 0);

    private Reminders() {}

    /** The next one after this moment. */
    static Optional<Instant> next(LocalDate dueOn, Instant after) {
        return Stream.of(dueOn.minusDays(3), dueOn, dueOn.plusDays(7))
                .map(day -> day.atTime(HOUR).toInstant(ZoneOffset.UTC))
                .filter(moment -> moment.isAfter(after))
                .findFirst();
    }

    /** When the links end. */
    static Instant end(LocalDate dueOn) {
        return dueOn.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).plus(LATE);
    }
}
