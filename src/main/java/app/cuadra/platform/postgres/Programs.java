package app.cuadra.platform.postgres;

import app.cuadra.platform.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the archive on the class path. */
final class Programs {

    private static final String OWNER_EXECUTES = "rwxr-xr-x";
    private static final String ALL_READ = "rw-r--r--";

    private Programs() {}

    /**
     * The folder with {@code bin}, {@code lib} and {@code share}, below {@code folder}. Its name has the checksum of the
     * archive, so a newer build unpacks its own. It appears by renaming, so it is whole or not there.
     */
    static Path unpackedIn(Path folder, Consumer<String> progress) throws IOException {
        var archive = archive();
        var target = folder.resolve("postgres-" + fingerprint(archive));
        if (Files.isDirectory(target)) {
            return target;
        }
        progress.accept(StartRefused.text("start.database.unpacking", Map.of("home", folder), Locale.getDefault()));
        Files.createDirectories(folder);
        var unfinished = Files.createTempDirectory(
                folder,
                "unpacking",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_EXECUTES)));
        try (var packed = archive.openStream()) {
            unpack(packed, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            delete(unfinished);
            // Two programs may have unpacked at the same moment; either's result will do.
            if (!Files.isDirectory(target)) {
                throw failure;
            }
        }
        return target;
    }

    private static URL archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        for (var name : List.of(os + "-" + arch, os + "-" + arch + "-alpine_linux")) {
            var found = Programs.class.getResource("/postgres-" + name + ".txz");
            if (found != null) {
                return found;
            }
        }
        throw new StartRefused("database.noPrograms", Map.of("system", os + " " + arch));
    }

    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection inJar) {
            var entry = inJar.getJarEntry();
            return Long.toHexString(entry.getCrc()) + "-" + Long.toHexString(entry.getSize());
        }
        return Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        var root = folder.toAbsolutePath().normalize();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = root.resolve(entry.getName()).normalize();
            if (!path.startsWith(root)) {
                throw new IOException("the archive reaches outside its folder: " + entry.getName());
            }
            write(entry, tar, path);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        if (path.getParent() instanceof Path parent) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            // Whoever runs the server (see Account) must be able to read it, whatever the umask.
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? OWNER_EXECUTES : ALL_READ));
        }
    }

    /** Removes a folder with all that is in it; nothing happens when it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
