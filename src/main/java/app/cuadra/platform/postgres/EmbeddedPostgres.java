package app.cuadra.platform.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on a free port of the loopback address, whose data survives restarts and crashes.
 *
 * <p>It lives in {@code <home>/database}: the programs, the data, the owner's password (readable by this user only) and
 * {@code server.log}. One process uses a home at a time. After {@code kill -9} the next start stops what was left behind
 * and PostgreSQL recovers by itself.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String OWNER = "cuadra_owner";
    private static final String DATABASE = "cuadra";
    /** Another program may take the port between our choosing it and the server's binding it. */
    private static final int PORT_TRIES = 5;

    private final HomeLock lock;
    private final Cluster cluster;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(HomeLock lock, Cluster cluster, int port, String password) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of a home, which is made on the first start.
     *
     * @param progress hears one line before each step that may take seconds
     * @throws StartRefused when the operator must mend something first
     */
    public static EmbeddedPostgres start(Path home, Consumer<String> progress) {
        return start(home, home.resolve("database"), progress);
    }

    /** The same with a folder of its own for the unpacked programs, so that many homes (as in tests) unpack them once. */
    public static EmbeddedPostgres start(Path home, Path programs, Consumer<String> progress) {
        var folder = home.toAbsolutePath().normalize();
        var lock = HomeLock.take(folder);
        try {
            return start(lock, folder, programs.toAbsolutePath().normalize(), progress);
        } catch (IOException failure) {
            lock.close();
            throw HomeLock.refusal(folder, failure);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** A server that another process of this machine has started. */
    public record Running(String jdbcUrl, String ownerUser, String ownerPassword) {}

    /** The server of a home that is in use, for work beside the program that has it; empty when none runs there. */
    public static Optional<Running> running(Path home) {
        var folder = home.toAbsolutePath().normalize().resolve("database");
        try {
            // PostgreSQL writes there for others to find it: the process, the data, the time, the port.
            var told = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
            var password = Files.readString(folder.resolve("owner-password"), US_ASCII);
            return Optional.of(new Running(url(Integer.parseInt(told.get(3).strip())), OWNER, password));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private static EmbeddedPostgres start(HomeLock lock, Path home, Path programs, Consumer<String> progress)
            throws IOException {
        var folder = Files.createDirectories(home.resolve("database"));
        var account = Account.ofThisProcess();
        var cluster = new Cluster(home, Programs.unpackedIn(programs, progress), account);
        var passwordFile = folder.resolve("owner-password");
        if (cluster.exists()) {
            cluster.checkVersion();
            if (!Files.exists(passwordFile)) {
                throw new StartRefused("home.passwordLost", Map.of("home", home, "file", passwordFile));
            }
        } else {
            progress.accept(say("initialising", Map.of("home", home)));
            cluster.writePrivately(passwordFile, newPassword());
            cluster.initialise(OWNER, passwordFile, DATABASE);
        }
        cluster.stopOrphan(pid -> progress.accept(say("stoppingOrphan", Map.of("pid", pid))));
        progress.accept(say("starting", Map.of()));
        var port = startOnFreePort(cluster);
        var started = new EmbeddedPostgres(lock, cluster, port, Files.readString(passwordFile, US_ASCII));
        started.watch();
        return started;
    }

    private static int startOnFreePort(Cluster cluster) throws IOException {
        for (var tries = 1; ; tries++) {
            var port = freePort();
            try {
                cluster.start(port);
                return port;
            } catch (Cluster.PortTaken taken) {
                if (tries == PORT_TRIES) {
                    throw cluster.notStarted("port " + port + " is taken: " + taken);
                }
            }
        }
    }

    /** A server that ends by itself (killed for want of memory, say) is started again where everybody looks for it. */
    private void watch() throws IOException {
        cluster.server().ifPresent(server -> server.onExit().thenRun(this::revive));
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        log.warn("PostgreSQL ended by itself and is started again");
        try {
            cluster.start(port);
            watch();
        } catch (IOException | Cluster.PortTaken | StartRefused failure) {
            log.error("PostgreSQL could not be started again", failure);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String say(String step, Map<String, Object> args) {
        return StartRefused.text("start.database." + step, args, Locale.getDefault());
    }

    /** Where the database answers; without user and password. */
    public String jdbcUrl() {
        return url(port);
    }

    /** The superuser, who owns the database and runs the migrations; not for everyday statements. */
    public String ownerUser() {
        return OWNER;
    }

    /** The owner's password, made on the first start. */
    public String ownerPassword() {
        return password;
    }

    /** Stops the server when this process ends, for callers that have nothing to close before it (tests). */
    public EmbeddedPostgres closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop PostgreSQL"));
        return this;
    }

    /** Stops the server and gives the home back; open connections are cut. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            cluster.stop();
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not stop; the next start will stop it", failure);
        } finally {
            lock.close();
        }
    }
}
