package app.cuadra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;

/** A folder. A file appears under its key only whole and on the disk: synced, renamed, and the folder synced as well. */
final class LocalStore implements Store {

    private final Path folder;

    LocalStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(Kept kept, Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        var place = place(kept.key());
        var parent = above(place);
        make(parent);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        sync(parent);
    }

    /** A new folder is an entry in the one above it, which must survive a power cut as well. */
    private static void make(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            make(above(wanted));
            Files.createDirectories(wanted);
            sync(above(wanted));
        }
    }

    private static Path above(Path place) {
        return Objects.requireNonNull(place.toAbsolutePath().getParent());
    }

    private static void sync(Path directory) throws IOException {
        FileChannel entries;
        try {
            entries = FileChannel.open(directory, StandardOpenOption.READ);
        } catch (IOException notThere) {
            // Windows opens no folders, and keeps their entries without being told.
            return;
        }
        try (entries) {
            entries.force(true);
        }
    }

    @Override
    public InputStream get(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public void list(Consumer<Item> to) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder, 3)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var key = folder.relativize(file).toString().replace('\\', '/');
                if (Kept.isKey(key) && Files.isRegularFile(file)) {
                    to.accept(new Item(
                            key,
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
    }

    private Path place(String key) {
        if (!Kept.isKey(key)) {
            throw new IllegalArgumentException("not a key of the store");
        }
        return folder.resolve(key);
    }
}
