package app.cuadra.identity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Tag("SI-12")
class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();

    @Test
    void afterTheFreeTriesEachOneDoublesTheWait() {
        var now = NOON;
        var waits = new ArrayList<Long>();
        for (var i = 0; i < 14; i++) {
            var told = at(now).count(Bucket.PAIR, key);
            assertThat(told.allowed()).isTrue();
            waits.add(told.pause().toSeconds());
            now = now.plus(told.pause());
        }

        assertThat(waits).isEqualTo(List.of(0L, 0L, 0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L));
    }

    @Test
    void whoComesTooSoonIsRefusedAndWaitsNoLongerForIt() {
        var throttle = at(NOON);
        IntStream.range(0, 5).forEach(_ -> throttle.count(Bucket.PAIR, key));

        var tooSoon = at(NOON.plusSeconds(2)).count(Bucket.PAIR, key);

        assertThat(tooSoon).isEqualTo(new Throttle.Told(false, Duration.ofSeconds(3), 5));
        assertThat(at(NOON.plusSeconds(5)).count(Bucket.PAIR, key).allowed()).isTrue();
    }

    @Test
    void anotherNodeAndARestartedOneCountOn() {
        IntStream.range(0, 5).forEach(_ -> at(NOON).count(Bucket.PAIR, key));

        assertThat(at(NOON.plusSeconds(1)).count(Bucket.PAIR, key).allowed()).isFalse();
    }

    @Test
    void aFreeTryThatIsCountedAfterALaterOneIsAllowed() {
        at(NOON).count(Bucket.PAIR, key);
        at(NOON).count(Bucket.PAIR, key);

        assertThat(at(NOON.minusMillis(50)).count(Bucket.PAIR, key))
                .isEqualTo(new Throttle.Told(true, Duration.ZERO, 3));
    }

    @Test
    void aHundredAtOnceAreAllCounted() throws Exception {
        var answers = new ArrayList<Future<Throttle.Told>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 100; i++) {
                answers.add(people.submit(() -> at(NOON).count(Bucket.PAIR, key)));
            }
        }

        var allowed = 0;
        for (var answer : answers) {
            allowed += answer.get().allowed() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(Bucket.PAIR.free());
    }

    @Test
    void afterADayTheCountBeginsAnew() {
        IntStream.range(0, 5).forEach(_ -> at(NOON).count(Bucket.PAIR, key));

        var tomorrow = at(NOON.plus(Duration.ofDays(1))).count(Bucket.PAIR, key);

        assertThat(tomorrow).isEqualTo(new Throttle.Told(true, Duration.ZERO, 1));
    }

    @Test
    void anAccountAloneNeverWaitsLongerThanAMinute() {
        var now = NOON;
        for (var i = 0; i < 200; i++) {
            now = now.plus(at(now).count(Bucket.ACCOUNT, key).pause());
        }

        assertThat(at(now).count(Bucket.ACCOUNT, key).pause()).isEqualTo(Duration.ofMinutes(1));
    }

    /** A throttle of its own, as a second node or a restarted one has it. */
    private Throttle at(Instant now) {
        return new Throttle(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }
}
