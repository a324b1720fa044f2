package app.cuadra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Where bytes lie: a folder or a bucket. Every implementation passes {@code StoreTest}. */
interface Store {

    /** What lies there. */
    record Item(String key, long size, Instant written) {}

    /**
     * Takes the bytes of a file of its own machine, which may be gone afterwards. Once this returns they are durable; until
     * then nobody sees anything under the key.
     */
    void put(Kept kept, Path file) throws IOException;

    /**
     * The bytes as they lie there.
     *
     * @throws java.nio.file.NoSuchFileException when there are none
     */
    InputStream get(String key) throws IOException;

    /** Takes them away; nothing happens when there are none. */
    void remove(String key) throws IOException;

    /** Gives everything that lies there, in memory that does not grow; what is not ours is passed over. */
    void list(Consumer<Item> to) throws IOException;
}
