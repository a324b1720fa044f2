package app.cuadra.identity.magiclink;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.platform.Settings;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.Email;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Tag("SI-22")
class MagicLinkQuotaTest {

    private static final Instant NOON = Instant.parse("2020-11-25T12:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settings settings;

    private final Email email = new Email("ana-" + UUID.randomUUID() + "@laespiga.example");

    @Test
    void anotherNodeAndARestartedOneCountOn() {
        assertThat(at(NOON).count(email)).isEmpty();

        assertThat(at(NOON.plusSeconds(59)).count(email)).contains(new Pause(Duration.ofSeconds(1), 0));
        assertThat(at(NOON.plusSeconds(60)).count(email)).isEmpty();
    }

    @Test
    void aRefusedOneProlongsNoWait() {
        at(NOON).count(email);
        IntStream.range(1, 60).forEach(second -> at(NOON.plusSeconds(second)).count(email));

        assertThat(at(NOON.plusSeconds(60)).count(email)).isEmpty();
    }

    @Test
    void anyHourHasFiveAtMost() {
        IntStream.range(0, 5).forEach(minute -> at(minute(minute)).count(email));

        assertThat(at(minute(5)).count(email)).contains(new Pause(Duration.ofMinutes(55), 5));
        assertThat(at(minute(59)).count(email)).contains(new Pause(Duration.ofMinutes(1), 5));
        assertThat(at(minute(60)).count(email)).isEmpty();
        assertThat(at(minute(60)).count(email)).contains(new Pause(Duration.ofMinutes(1), 0));
        assertThat(at(minute(61)).count(email)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsAllowed() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 32)
                    .mapToObj(_ -> nodes.submit(() -> at(NOON).count(email)))
                    .toList();
            var allowed = 0;
            for (var answer : answers) {
                allowed += answer.get().isEmpty() ? 1 : 0;
            }

            assertThat(allowed).isEqualTo(1);
        }
    }

    @Test
    void theTableHoldsNoAddressAndForgetsWhatNoLongerCounts() {
        at(NOON).count(email);

        at(NOON.plus(Duration.ofMinutes(60))).removeOld();
        assertThat(at(NOON.plusSeconds(30)).pause(email).seconds()).isEqualTo(30);
        at(NOON.plus(Duration.ofMinutes(62))).removeOld();
        assertThat(at(NOON.plusSeconds(30)).pause(email)).isEqualTo(Pause.NONE);
    }

    /** A program that has just started, at this moment. */
    private MagicLinkQuota at(Instant now) {
        return new MagicLinkQuota(jdbc, Clock.fixed(now, ZoneOffset.UTC), settings);
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
