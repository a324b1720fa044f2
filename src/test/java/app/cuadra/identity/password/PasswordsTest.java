package app.cuadra.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@Tag("SI-11")
class PasswordsTest {

    private final Passwords passwords = new Passwords(new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        passwords.destroy();
    }

    @Test
    void aPasswordIsKeptAsArgon2idWithItsParameters() {
        var kept = passwords.encode("tornillo de 3/8");

        assertThat(kept).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("tornillo de 3/8", kept)).isTrue();
        assertThat(passwords.matches("tornillo de 5/8", kept)).isFalse();
    }

    @Test
    void theSameCharactersTypedOnAnotherKeyboardAreTheSamePassword() {
        var composed = "contrase\u00f1a larga";
        var decomposed = "contrasen\u0303a larga";

        assertThat(passwords.matches(decomposed, passwords.encode(composed))).isTrue();
    }

    @Test
    void aPasswordKeptWithOtherParametersIsOutdated() {
        var weaker = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode("tornillo de 3/8");

        assertThat(passwords.matches("tornillo de 3/8", weaker)).isTrue();
        assertThat(passwords.upgradeEncoding(weaker)).isTrue();
        assertThat(passwords.upgradeEncoding(passwords.encode("tornillo de 3/8")))
                .isFalse();
    }

    @Test
    @Tag("ACC-25")
    void aGeneratedPasswordIsKeptSaltedAndNeverOutdated() {
        var kept = passwords.hashGenerated("7kq4m-xw2fa-bcdef-ghjkm-23456");

        assertThat(kept)
                .startsWith("{generated}")
                .isNotEqualTo(passwords.hashGenerated("7kq4m-xw2fa-bcdef-ghjkm-23456"));
        assertThat(passwords.matches("7kq4m-xw2fa-bcdef-ghjkm-23456", kept)).isTrue();
        assertThat(passwords.matches("7kq4m-xw2fa-bcdef-ghjkm-23457", kept)).isFalse();
        assertThat(passwords.upgradeEncoding(kept)).isFalse();
    }

    @Test
    @Tag("SI-12")
    void nobodyWaitsForeverAndWhatNobodyWaitsForIsNotDone() throws Exception {
        var metrics = new SimpleMeterRegistry();
        var impatient = new Passwords(metrics, Duration.ofMillis(400), 10_000);
        var crowd = 40 * Runtime.getRuntime().availableProcessors();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, crowd)
                    .mapToObj(_ -> people.submit(() -> {
                        try {
                            impatient.pretend("x");
                            return true;
                        } catch (Busy busy) {
                            assertThat(busy.getStatusCode().value()).isEqualTo(503);
                            assertThat(busy.getHeaders().getFirst("Retry-After"))
                                    .isEqualTo("10");
                            return false;
                        }
                    }))
                    .toList();
            var served = 0;
            for (var answer : answers) {
                served += answer.get() ? 1 : 0;
            }

            assertThat(served).isBetween(1, crowd / 2);
            assertThat(metrics.get("executor.queued")
                            .tag("name", "passwords")
                            .gauge()
                            .value())
                    .isZero();
        } finally {
            impatient.destroy();
        }
    }

    @Test
    @Tag("SI-12")
    void whenTooManyComeAtOnceTheLastAreAskedToComeAgain() throws Exception {
        var queue = 10;
        var crowd = queue + 60 * Runtime.getRuntime().availableProcessors();
        var small = new Passwords(new SimpleMeterRegistry(), Duration.ofMinutes(1), queue);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, crowd)
                    .mapToObj(_ -> people.submit(() -> {
                        try {
                            small.pretend("x");
                            return true;
                        } catch (Busy busy) {
                            return false;
                        }
                    }))
                    .toList();
            var served = 0;
            for (var answer : answers) {
                served += answer.get() ? 1 : 0;
            }

            assertThat(served).isBetween(queue, crowd - 1);
        } finally {
            small.destroy();
        }
    }
}
