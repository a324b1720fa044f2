package app.cuadra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Statements;
import app.cuadra.testing.Statements.Counted;
import app.cuadra.testing.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Nobody learns from an answer whether an address has an account: not by what it says, and not by what it takes. Times are
 * printed only, because a busy machine makes any limit of them either useless or wrong; what takes the time is compared
 * instead: the hashes, and every statement in its order.
 */
@ApplicationTest
@Tag("SI-2")
@Tag("SI-12")
@Tag("SI-13")
@Tag("SI-22")
class KnownOrNotTest {

    private static final int TIMES = 25;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    MeterRegistry metrics;

    @Test
    void aWrongPassword() {
        compare("sign-in", 1, 0, "/ingresar", "login", "WHO", "password", "no es esta clave");
    }

    @Test
    void aMagicLink() {
        compare("magic link", 0, 1, "/ingresar/correo", "email", "WHO");
    }

    @Test
    void aRecovery() {
        compare("recovery", 0, 1, "/recuperar", "email", "WHO");
    }

    @Test
    void aRegistration() {
        compare(
                "registration",
                1,
                1,
                "/registro",
                "name",
                "Ana Gómez",
                "email",
                "WHO",
                "password",
                Ana.PASSWORD,
                "country",
                "CO",
                "work",
                "OWNER",
                "place",
                "Panadería La Espiga");
    }

    private void compare(String what, int hashes, int letters, String path, String... fields) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) {
            var ana = new Ana(program);
            ana.exists(true);
            var nobody = new Ana(program);

            // Whoever comes second finds the program warmer, so they take turns.
            var nobodyFirst = i % 2 == 0;
            var first = nobodyFirst ? send(nobody, unknown, hashes, path, fields) : null;
            var hers = send(ana, known, hashes, path, fields);
            // Her mail is written after the answer: whoever is measured next must not pay for it.
            ana.letters(letters);
            var nobodys = first == null ? send(nobody, unknown, hashes, path, fields) : first;

            assertThat(nobodys.answer().status()).isEqualTo(hers.answer().status());
            assertThat(nobodys.answer().location()).isEqualTo(hers.answer().location());
            assertThat(plain(nobodys, nobody)).isEqualTo(plain(hers, ana));
            assertThat(nobodys.statements())
                    .as("what %s of an unknown address asks of the database", what)
                    .isEqualTo(hers.statements());
        }
        System.out.printf(
                Locale.ROOT,
                "%-14s median of %d: known %.1f ms, unknown %.1f ms%n",
                what,
                TIMES,
                median(known),
                median(unknown));
    }

    private Counted send(Ana who, List<Long> times, int hashes, String path, String... fields) {
        var visitor = new Visitor(port).from(Ana.freshAddress());
        visitor.get(path);
        var filled = new ArrayList<>(Arrays.stream(fields)
                .map(field -> field.equals("WHO") ? who.email() : field)
                .toList());
        filled.addAll(List.of("_csrf", visitor.csrf()));
        var before = hashed();
        var began = System.nanoTime();
        var counted = Statements.post(visitor, path, filled.toArray(String[]::new));
        times.add(System.nanoTime() - began);
        // A thread counts its work a moment after it has given the answer.
        await().until(() -> hashed() >= before + hashes);
        assertThat(hashed()).isEqualTo(before + hashes);
        return counted;
    }

    /** How many passwords have been stretched since the start. */
    private double hashed() {
        return metrics.get("executor.completed")
                .tag("name", "passwords")
                .functionCounter()
                .count();
    }

    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }

    private static String plain(Counted counted, Ana who) {
        return counted.answer()
                .body()
                .replace(who.email(), "WHO")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF")
                .replaceAll("[0-9a-f]{12}", "ID");
    }
}
