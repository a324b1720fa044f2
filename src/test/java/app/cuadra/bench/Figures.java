package app.cuadra.bench;

import app.cuadra.testing.TestDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of one run, printed as they come and written to {@code docs/benchmarks.md} after each. A figure misses its
 * aim in words and never fails a build: on a busy machine it says more about the machine.
 */
public final class Figures {

    private static final Path FILE = Path.of("docs", "benchmarks.md");
    private static final Map<Part, List<Figure>> FIGURES = new EnumMap<>(Part.class);
    private static final double LOAD_BEFORE = system().getSystemLoadAverage();

    private Figures() {}

    /** The parts of the report, in its order, each with how it is measured. */
    public enum Part {
        LOADING(
                "Loading 50,000 clients",
                "A sheet of 50,000 rows (CSV, semicolons, Windows-1252), after a smaller load to warm up. *Reading* goes"
                        + " from the file to the preview in the database; *loading* from confirming to the end of the job."
                        + " The limit writes the same rows (logins, companies, memberships, identifications, links,"
                        + " their history, audit trail, with the same columns) by plain JDBC batches with `reWriteBatchedInserts`, 500"
                        + " companies a transaction, as the owner without row-level security, in the same run into the"
                        + " same tables. The job checks each identification again and marks each row of the load as well;"
                        + " the limit does not."),
        LIST(
                "The list of 5,000 clients",
                "Time between sending the request and having the whole page, over HTTP on the same machine with a session,"
                        + " after warming up. A page has 50 rows. Aim: under 50 ms."),
        FILES(
                "Clients' files",
                "A folder of 10,000 files in a firm with 200,000. The time of a page is that between sending the request and"
                        + " having all of it, over HTTP with a session, after warming up; 50 rows, aim under 50 ms. *Uploading*"
                        + " sends files of 1 MB over HTTP, eight at a time, from the request to the answer: received, hashed,"
                        + " inspected, synced, a row committed. The limit writes the same bytes into files one after the"
                        + " other, each synced (fsync), in the same run on the same disk."),
        SIGN_IN(
                "Signing in",
                "The form and its answer over HTTP, each time as a new browser. The limit is Argon2id alone (19 MiB, two"
                        + " passes) on one thread: signing in deliberately uses only half of the cores."),
        PROGRAM(
                "Start and memory",
                "The built program, started by `./cuadra demo` with the script's own options and a data folder of its own."
                        + " *Start* goes from the command to the first page with status 200, with an existing data folder."
                        + " *Resident* is the proportional share (Pss) of Java and all PostgreSQL processes, which counts"
                        + " shared memory once. *Heap* is what is in use right after a full collection, forced every"
                        + " second while 50,000 rows are uploaded, loaded and their credentials downloaded over HTTP; what"
                        + " is said is the most over the idle program.");

        private final String title;
        private final String how;

        Part(String title, String how) {
            this.title = title;
            this.how = how;
        }
    }

    private record Figure(String what, String figure, String limit, String ratio, String aim) {}

    /** A speed beside the limit measured in the same run; {@code aim} is the least ratio, 0 for none. */
    public static void speed(Part part, String what, String unit, double figure, double limit, double aim) {
        add(
                part,
                new Figure(
                        what,
                        number(figure) + " " + unit,
                        limit == 0 ? "" : number(limit) + " " + unit,
                        limit == 0 ? "" : ratio(figure / limit),
                        aim == 0 ? "" : "ratio ≥ " + ratio(aim) + met(figure / limit >= aim)));
    }

    /** Something that should stay under its aim; {@code detail} says what else was seen. */
    public static void most(Part part, String what, String unit, double figure, double aim, String detail) {
        add(
                part,
                new Figure(
                        what,
                        number(figure) + " " + unit,
                        detail,
                        ratio(figure / aim),
                        "< " + number(aim) + " " + unit + met(figure < aim)));
    }

    private static String met(boolean met) {
        return met ? " ✓" : " **missed**";
    }

    private static synchronized void add(Part part, Figure figure) {
        FIGURES.computeIfAbsent(part, _ -> new ArrayList<>()).add(figure);
        System.out.printf(
                "%-44s %18s  %-28s %6s  %s%n",
                figure.what(), figure.figure(), figure.limit(), figure.ratio(), figure.aim());
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String report() {
        var text = new StringBuilder(
                "# Benchmarks\n\nWritten by `./cuadra bench`; not by hand. Benchmarks never fail a build. Figures of"
                        + " a busy machine vary; the ratio to the limit of the same run says more.\n\n");
        text.append("| | |\n|---|---|\n");
        machine().forEach((name, value) -> text.append("| %s | %s |\n".formatted(name, value)));
        FIGURES.forEach((part, figures) -> {
            text.append("\n## %s\n\n%s\n\n".formatted(part.title, part.how));
            text.append("| measure | figure | limit, or what else was seen | ratio | aim |\n|---|--:|---|--:|---|\n");
            figures.forEach(figure -> text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(figure.what(), figure.figure(), figure.limit(), figure.ratio(), figure.aim())));
        });
        return text.toString();
    }

    private static Map<String, String> machine() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", number(system().getTotalMemorySize() / 1e9) + " GB");
        facts.put("load before the run", number(LOAD_BEFORE));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        facts.put("PostgreSQL", postgres());
        return facts;
    }

    private static String postgres() {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return connection.getMetaData().getDatabaseProductVersion() + ", its defaults (fsync on)";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : "%.1f", number);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
