package app.cuadra.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL's programs run. PostgreSQL refuses to run as root; so root (usual in containers) runs them in a user
 * namespace of their own, where root looks like "nobody" and the files stay root's. Where the kernel forbids that, they
 * run as the real user "nobody", who then must own the files.
 */
enum Account {
    OURSELVES(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private static final long TIMEOUT_S = 180;

    private final List<String> prefix;

    Account(List<String> prefix) {
        this.prefix = prefix;
    }

    /** What a program said and how it ended. */
    record Outcome(int code, String said) {}

    /** The way that works for this process on this machine. */
    static Account ofThisProcess() throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return OURSELVES;
        }
        return NAMESPACE.works() ? NAMESPACE : NOBODY;
    }

    private boolean works() {
        try {
            return run("", List.of("true")).code() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Makes this account the owner of all that is in a folder; an earlier start may have run the other way. */
    void own(Path folder) throws IOException {
        if (this == OURSELVES || !Files.exists(folder)) {
            return;
        }
        var owner = folder.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(this == NOBODY ? "nobody" : "root");
        if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            // The folder itself comes last, so that an interrupted change is seen and repeated.
            for (var path : paths.toList().reversed()) {
                Files.setOwner(path, owner);
            }
        }
    }

    /** Runs a program to its end, with {@code input} on its standard input. */
    Outcome run(String input, List<String> command) throws IOException {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).redirectErrorStream(true);
        // The operator's own PostgreSQL settings must not leak in, and messages must be English to be understood below.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            try (var sink = process.outputWriter(StandardCharsets.UTF_8)) {
                sink.write(input);
            } catch (IOException endedWithoutReading) {
                // Its exit code says why.
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " did not end within " + TIMEOUT_S + " s");
            }
            return new Outcome(process.exitValue(), said);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", interrupted);
        }
    }
}
