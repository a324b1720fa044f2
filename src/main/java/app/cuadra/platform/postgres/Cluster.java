package app.cuadra.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.cuadra.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A data folder and the server that serves it, driven by PostgreSQL's own programs. */
final class Cluster {

    /**
     * Everything the product relies on, whatever the defaults of a version are. Written anew at each start, so that a new
     * build's values reach old folders; an operator's own values go into postgresql.auto.conf, which is read later.
     */
    private static final String CONFIGURATION = """
            # Written by Cuadra at each start. Your own values: "alter system set ...", which wins over this file.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            # Small enough for a modest machine; the operating system's cache does the rest.
            shared_buffers = 128MB
            # What was acknowledged is on disk.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            # Statements here are short, and compiling them costs more than it saves.
            jit = off
            logging_collector = off
            log_destination = 'stderr'
            # A statement's values can be personal data, and the log is no place for it.
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_min_error_statement = panic
            """;

    private static final int SETTLE_TRIES = 50;

    private final Path home;
    private final Path bin;
    private final Path data;
    private final Path log;
    private final Account account;

    Cluster(Path home, Path programs, Account account) {
        var folder = home.resolve("database");
        this.home = home;
        this.bin = programs.resolve("bin");
        this.data = folder.resolve("data");
        this.log = folder.resolve("server.log");
        this.account = account;
    }

    /** The chosen port was taken by somebody else meanwhile. */
    static final class PortTaken extends Exception {

        private static final long serialVersionUID = 1L;

        PortTaken(String reason) {
            super(reason);
        }
    }

    boolean exists() {
        return Files.exists(data);
    }

    /** Refuses data of another major version: a server reads only its own. */
    void checkVersion() throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        // "postgres (PostgreSQL) 18.6"
        var own = account.run("", List.of(program("postgres"), "--version"))
                .said()
                .replaceFirst("(?s)^.*PostgreSQL\\) (\\d+).*$", "$1");
        var order = Integer.compare(Integer.parseInt(found), Integer.parseInt(own));
        if (order != 0) {
            throw new StartRefused(
                    order > 0 ? "home.newerPostgres" : "home.olderPostgres",
                    Map.of("home", home, "found", found, "own", own));
        }
    }

    /** Writes a file that only this user, and the account that runs the server, can read. */
    void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
        account.own(file);
    }

    /** Makes the data folder with its owner and one empty database: all of it, or nothing. */
    void initialise(String owner, Path passwordFile, String database) throws IOException {
        var unfinished = data.resolveSibling("data.unfinished");
        Programs.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(unfinished);
        // ICU's root collation sorts accented text alike on every machine, unlike the C library's.
        expect(account.run(
                "",
                List.of(
                        program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + owner,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=icu",
                        "--icu-locale=und",
                        "--no-instructions")));
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude 'cuadra.conf'\n", UTF_8, StandardOpenOption.APPEND);
        configure(unfinished, 0);
        expect(account.run(
                "create database " + database + "\n",
                List.of(program("postgres"), "--single", "-D", unfinished.toString(), "postgres")));
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void configure(Path folder, int port) throws IOException {
        var file = folder.resolve("cuadra.conf");
        Files.writeString(file, CONFIGURATION.formatted(port == 0 ? 5432 : port));
        account.own(file);
    }

    private void expect(Account.Outcome outcome) throws IOException {
        if (outcome.code() != 0 || outcome.said().contains("ERROR:")) {
            throw notStarted(outcome.said());
        }
    }

    /**
     * Stops a server that a killed run left behind. We hold the home's lock, so nobody uses it.
     *
     * @param found hears the process id before the wait
     */
    void stopOrphan(Consumer<Long> found) throws IOException {
        account.own(data);
        var server = server();
        if (server.isPresent()) {
            found.accept(server.get().pid());
            stop();
        } else if (pidInFile().flatMap(ProcessHandle::of).isPresent()) {
            // The number now belongs to a stranger, and PostgreSQL would take that for a running server.
            Files.delete(pidFile());
        }
    }

    /** The process of the running server. */
    Optional<ProcessHandle> server() throws IOException {
        return pidInFile()
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private Optional<Long> pidInFile() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readString(pidFile())
                .lines()
                .findFirst()
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    /** Starts the server and returns when it answers. */
    void start(int port) throws IOException, PortTaken {
        account.own(data);
        configure(data, port);
        startNewLog();
        for (var tries = 1; ; tries++) {
            var outcome = account.run(
                    "",
                    List.of(
                            program("pg_ctl"),
                            "start",
                            "-w",
                            "-t",
                            "120",
                            "-D",
                            data.toString(),
                            "-l",
                            log.toString()));
            if (outcome.code() == 0) {
                return;
            }
            var said = Files.readString(log);
            if (said.contains("could not bind") || said.contains("could not create any TCP/IP sockets")) {
                throw new PortTaken("port " + port + " is taken");
            }
            // After kill -9 of the server its workers need a moment to notice and leave.
            var settling = said.contains("shared memory block") && said.contains("still in use");
            if (!settling || tries == SETTLE_TRIES) {
                throw notStarted(said + outcome.said());
            }
            startNewLog();
        }
    }

    private void startNewLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > 0) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            writePrivately(log, "");
        }
    }

    void stop() throws IOException {
        var outcome = account.run(
                "", List.of(program("pg_ctl"), "stop", "-w", "-t", "120", "-m", "fast", "-D", data.toString()));
        // The server may have ended by itself: that is all we wanted.
        if (outcome.code() != 0 && server().isPresent()) {
            throw new IOException(outcome.said().strip());
        }
    }

    /** The refusal that names the one line that matters in what PostgreSQL said. */
    StartRefused notStarted(String said) {
        if (said.contains("No space left on device")) {
            return new StartRefused("disk.full", Map.of("home", home));
        }
        if (account == Account.NOBODY && said.contains("Permission denied")) {
            return new StartRefused("home.notReachable", Map.of("home", home));
        }
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        var reason = lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("ERROR:") || line.contains("error:"))
                .findFirst()
                .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
                .orElse("no reason given");
        return new StartRefused(
                "database.notStarted",
                Map.of(
                        "reason",
                        reason.replaceFirst("^.*?(FATAL|ERROR|error): *", "").strip(),
                        "log",
                        log));
    }

    private String program(String name) {
        return bin.resolve(name).toString();
    }
}
