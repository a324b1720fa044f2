package app.cuadra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.cuadra.storage.StorageCheck.Fault;
import app.cuadra.storage.StorageCheck.Finding;
import app.cuadra.testing.TestClock;
import app.cuadra.values.Refused;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receiving, keeping, reading again, sweeping and checking, on a folder. */
@Tag("FIL-11")
class StorageTest {

    private static final long LIMIT = 5 * 1024 * 1024;

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final Rows rows = new Rows();
    private Store store = new LocalStore(Path.of(""));
    private Storage storage = new Storage(store, Path.of(""), Scanner.NONE);

    @BeforeEach
    void aFolder() {
        store = new LocalStore(home.resolve("store"));
        storage = new Storage(store, home.resolve("aside"), Scanner.NONE);
    }

    /** The rows of a module, here a list. */
    private static final class Rows implements StorageUser {

        final List<Kept> all = new ArrayList<>();

        @Override
        public String purpose() {
            return "test";
        }

        @Override
        public Set<String> known(Collection<String> keys) {
            return all.stream().map(Kept::key).filter(keys::contains).collect(Collectors.toSet());
        }

        @Override
        public void each(Consumer<Kept> to) {
            all.forEach(to);
        }
    }

    @Test
    void whatWasKeptIsReadAgain() throws IOException {
        var kept = kept("Estados financieros 2026");

        assertThat(kept.sha256()).isEqualTo("7ef48296c2b41052330e01719c835d5f49f0f0ef525b17b4fdf7c6eb22d8f8f4");
        try (var read = storage.open(kept)) {
            assertThat(read).hasContent("Estados financieros 2026");
        }
        assertThat(home.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void theLastAllowedByteIsTakenAndTheNextIsNot() throws IOException {
        try (var incoming = storage.receive(zeros(LIMIT), LIMIT, LIMIT)) {
            assertThat(incoming.size()).isEqualTo(LIMIT);
        }

        assertThatThrownBy(() -> storage.receive(zeros(LIMIT + 1), -1, LIMIT).close())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().args())
                                .containsEntry("max", new BigDecimal("5.00"))
                                .containsEntry("megabytes", new BigDecimal("5.01"))
                                .containsEntry("size", BigDecimal.valueOf(LIMIT + 1)));
        assertThat(home.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void whatIsMuchTooBigIsNotWrittenToTheDiskBeyondTheLimit() throws IOException {
        var most = new AtomicInteger();
        var watched = new InputStream() {
            private long left = 20 * LIMIT;

            @Override
            public int read() {
                throw new IllegalStateException("read in pieces");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (Files.isDirectory(home.resolve("aside"))) {
                    try (var files = Files.list(home.resolve("aside"))) {
                        for (var file : files.toList()) {
                            most.accumulateAndGet((int) Files.size(file), Math::max);
                        }
                    }
                }
                left -= length;
                return left < 0 ? -1 : length;
            }
        };

        assertThatThrownBy(() -> storage.receive(watched, 20 * LIMIT, LIMIT).close())
                .isInstanceOf(Refused.class)
                .hasMessage("storage.tooBig");
        assertThat(most.get()).isBetween((int) LIMIT / 2, (int) LIMIT + 64 * 1024);
    }

    @Test
    void aSenderWhoGoesAwayLeavesNothing() {
        var broken = new InputStream() {
            private int reads;

            @Override
            public int read() throws IOException {
                if (reads++ > 100) {
                    throw new IOException("connection reset");
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> storage.receive(broken, -1, LIMIT).close()).isInstanceOf(IOException.class);
        assertThat(home.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void aDiskThatIsFullInTheMiddleIsSaidAndLeavesNothing() throws IOException {
        // 2 MB in all.
        try (var disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(2 * 1024 * 1024).build())) {
            var aside = disk.getPath("/aside");
            var small = new Storage(new LocalStore(disk.getPath("/store")), aside, Scanner.NONE);

            assertThatThrownBy(() -> small.receive(zeros(LIMIT), LIMIT, LIMIT).close())
                    .isInstanceOf(Refused.class)
                    .hasMessage("storage.full");

            try (var left = Files.list(aside)) {
                assertThat(left).isEmpty();
            }
            assertThat(disk.getPath("/store")).doesNotExist();
        }
    }

    @Test
    void noMoreThanAFewAreLookedAtAtATime() throws Exception {
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Stream.generate(() -> threads.submit(() -> {
                        try (var incoming = storage.receive(zeros(5), -1, LIMIT)) {
                            most.accumulateAndGet(open.incrementAndGet(), Math::max);
                            go.await();
                            open.decrementAndGet();
                            return incoming.size();
                        }
                    }))
                    .limit(3L * Storage.AT_A_TIME)
                    .toList();
            await().until(() -> open.get() == Storage.AT_A_TIME);
            go.countDown();
            for (var one : all) {
                assertThat(one.get()).isEqualTo(5);
            }
        }
        assertThat(most.get()).isEqualTo(Storage.AT_A_TIME);
    }

    @Test
    void slowSendersKeepNobodyWaiting() throws Exception {
        var begun = new AtomicInteger();
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = Stream.generate(() -> threads.submit(() -> {
                        try (var incoming = storage.receive(waiting(go, begun), -1, LIMIT)) {
                            return incoming.size();
                        }
                    }))
                    .limit(3L * Storage.AT_A_TIME)
                    .toList();
            await().until(() -> begun.get() == 3 * Storage.AT_A_TIME);

            assertThat(kept("quick").size()).isEqualTo(5);

            go.countDown();
            for (var one : slow) {
                assertThat(one.get()).isEqualTo(5);
            }
        }
    }

    private static InputStream waiting(CountDownLatch go, AtomicInteger begun) {
        return new InputStream() {
            private int given = -1;

            @Override
            public int read() {
                if (given < 0) {
                    begun.incrementAndGet();
                    try {
                        go.await();
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }
                return ++given < 5 ? given : -1;
            }
        };
    }

    @Test
    void aDamagedFileIsNeverReadToItsEnd() throws IOException {
        var kept = kept("Total activos: 1.000.000");
        var file = home.resolve("store").resolve(kept.key());
        Files.writeString(file, "Total activos: 9.000.000");

        assertThatThrownBy(() -> {
                    try (var read = storage.open(kept)) {
                        read.readAllBytes();
                    }
                })
                .isInstanceOf(Damaged.class);
        Files.writeString(file, "Total");
        assertThatThrownBy(() -> {
                    try (var read = storage.open(kept)) {
                        read.readAllBytes();
                    }
                })
                .isInstanceOf(Damaged.class);
        Files.delete(file);
        assertThatThrownBy(() -> storage.open(kept).close()).isInstanceOf(Damaged.class);
    }

    @Test
    void theSweepTakesOldBytesWithoutARowAndNothingElse() throws IOException {
        var withRow = kept("with a row");
        rows.all.add(withRow);
        var orphan = kept("without a row");
        var stranger = stored("strange", "of a module that is not here");
        Files.writeString(home.resolve("aside").resolve("left-behind"), "half a fi");
        var sweep = new Sweep(store, home.resolve("aside"), new Users(Stream.of(rows)), clock);

        sweep.turn();
        assertThat(keys()).contains(withRow.key(), orphan.key(), stranger.key());
        assertThat(home.resolve("aside")).isNotEmptyDirectory();

        clock.advance(Sweep.SAFE_AGE.plus(Duration.ofMinutes(1)));
        sweep.turn();
        assertThat(keys()).contains(withRow.key(), stranger.key()).doesNotContain(orphan.key());
        assertThat(home.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void theCheckFindsWhatIsMissingDamagedAndNobodys() throws IOException {
        var whole = kept("whole");
        var missing = kept("missing");
        var damaged = kept("damaged");
        var orphan = kept("orphan");
        rows.all.addAll(List.of(whole, missing, damaged));
        var check = new StorageCheck(storage, store, new Users(Stream.of(rows)), clock);
        assertThat(check.check()).isEqualTo(new StorageCheck.Report(3, 19, 1, List.of()));

        store.remove(missing.key());
        Files.writeString(home.resolve("store").resolve(damaged.key()), "Damaged");
        clock.advance(Duration.ofDays(2));

        var report = check.check();
        assertThat(report.whole()).isFalse();
        assertThat(report.onTheirWay()).isZero();
        assertThat(report.findings())
                .containsExactly(
                        new Finding(Fault.MISSING, missing.key()),
                        new Finding(Fault.DAMAGED, damaged.key()),
                        new Finding(Fault.ORPHAN, orphan.key()));
    }

    private List<String> keys() throws IOException {
        var keys = new ArrayList<String>();
        store.list(item -> keys.add(item.key()));
        return keys;
    }

    private Kept kept(String text) throws IOException {
        return stored("test", text);
    }

    private Kept stored(String purpose, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var incoming = storage.receive(new ByteArrayInputStream(bytes), bytes.length, LIMIT)) {
            return incoming.keep(purpose);
        }
    }

    private static InputStream zeros(long size) {
        return new ByteArrayInputStream(new byte[(int) size]);
    }
}
