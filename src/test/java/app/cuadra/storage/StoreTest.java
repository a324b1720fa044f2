package app.cuadra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.platform.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store must do, asked of each: a folder, and a bucket of a real server that speaks S3. */
@Tag("FIL-11")
class StoreTest {

    private static final Random RANDOM = new Random(11);

    @TempDir
    Path folder;

    enum Kind {
        FOLDER,
        S3
    }

    private Store store(Kind kind) {
        return switch (kind) {
            case FOLDER -> new LocalStore(folder.resolve("store"));
            case S3 -> new S3Store(S3Server.settings());
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatWasPutIsGotByteForByte(Kind kind) throws IOException {
        var store = store(kind);
        var bytes = new byte[300_000];
        RANDOM.nextBytes(bytes);

        var kept = put(store, bytes);

        try (var got = store.get(kept.key())) {
            assertThat(got.readAllBytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsSaidAndRemovingItDoesNothing(Kind kind) throws IOException {
        var store = store(kind);
        var kept = put(store, bytes("one"));
        store.remove(kept.key());

        assertThatThrownBy(() -> store.get(kept.key()).close()).isInstanceOf(NoSuchFileException.class);
        assertThatCode(() -> store.remove(kept.key())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatLiesThereIsListed(Kind kind) throws IOException {
        var store = store(kind);
        var keys = new ArrayList<String>();
        // More than S3 lists in one answer.
        for (var i = 0; i < 1_050; i++) {
            keys.add(put(store, bytes("file " + i)).key());
        }
        var gone = keys.removeFirst();
        store.remove(gone);

        var listed = new ArrayList<Store.Item>();
        store.list(listed::add);

        assertThat(listed).extracting(Store.Item::key).containsAll(keys).doesNotContain(gone);
        assertThat(listed)
                .filteredOn(item -> item.key().equals(keys.getLast()))
                .allSatisfy(item -> assertThat(item.size()).isEqualTo(9))
                .allSatisfy(item -> assertThat(item.written())
                        .isBetween(
                                Instant.now().minus(Duration.ofMinutes(10)),
                                Instant.now().plus(Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceDoNotDisturbOneAnother(Kind kind) throws IOException {
        var store = store(kind);
        var kept = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> put(store, bytes("file " + i)))
                .toList();

        for (var i = 0; i < kept.size(); i++) {
            try (var got = store.get(kept.get(i).key())) {
                assertThat(got).hasContent("file " + i);
            }
        }
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaidSo() {
        var nobody = new S3Store(new Settings.S3(URI.create("http://localhost:1"), "b", "k", new Settings.Secret("s")));

        assertThatThrownBy(() -> nobody.get(key().key())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> nobody.list(_ -> {})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> nobody.remove(key().key())).isInstanceOf(IOException.class);
    }

    @Test
    void noKeyLeavesTheFolder() {
        var store = new LocalStore(folder);

        Stream.of("../etc/passwd", "files/../../etc", "/etc/passwd", "files/ab/cd", "", "files")
                .forEach(key -> assertThatThrownBy(() -> store.get(key).close())
                        .as(key)
                        .isInstanceOf(IllegalArgumentException.class));
    }

    private Kept put(Store store, byte[] bytes) {
        try {
            var file = Files.write(Files.createTempFile(folder, "aside", ""), bytes);
            var kept = key(bytes);
            store.put(kept, file);
            return kept;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Kept key(byte... bytes) {
        var random = new byte[16];
        RANDOM.nextBytes(random);
        var name = HexFormat.of().formatHex(random);
        return new Kept(
                "test/" + name.substring(0, 2) + "/" + name,
                bytes.length,
                HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
