package app.cuadra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.bench.Figures.Part;
import app.cuadra.practice.Mora;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How many people can sign in within a second (SI-10). */
@ApplicationTest
@Tag("bench")
class SignInBench {

    private static final int PEOPLE = 16;
    private static final int TIMES = 6;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Test
    void signingInAloneAndSixteenAtOnce() throws Exception {
        var people = IntStream.range(0, PEOPLE).mapToObj(_ -> new Mora(program)).toList();
        people.forEach(this::signIn);

        var limit = hashesPerSecond();
        var alone = perSecond(PEOPLE * 2, () -> {
            for (var i = 0; i < PEOPLE * 2; i++) {
                signIn(people.get(i % PEOPLE));
            }
        });
        var together = perSecond(PEOPLE * TIMES, () -> atOnce(people));

        Figures.speed(Part.SIGN_IN, "one after another", "/s", alone, limit, 0);
        Figures.speed(Part.SIGN_IN, "16 at once", "/s", together, limit, 0);
    }

    private void atOnce(List<Mora> people) {
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            people.forEach(person -> work.add(() -> {
                for (var i = 0; i < TIMES; i++) {
                    signIn(person);
                }
                return true;
            }));
            for (Future<Boolean> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void signIn(Mora person) {
        var visitor = new Visitor(port);
        visitor.get("/ingresar");
        var answer = visitor.post("/ingresar", "login", person.email(), "password", person.password());
        assertThat(answer.status()).isEqualTo(303);
    }

    /** Argon2id as the program uses it, on one thread. */
    private static double hashesPerSecond() {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        argon2.encode("to warm up");
        return perSecond(20, () -> IntStream.range(0, 20).forEach(i -> argon2.encode("password " + i)));
    }

    private static double perSecond(int count, Runnable work) {
        var began = System.nanoTime();
        work.run();
        return count / ((System.nanoTime() - began) / 1e9);
    }
}
