package app.cuadra.storage;

import app.cuadra.platform.StartRefused;
import app.cuadra.platform.start.Start;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * {@code ./cuadra check-files}: compares rows and bytes, beside a running program or without one. Ends with 0 when they agree and
 * with 2 when they do not. Only the database, the store and those who keep bytes there are started, nothing that serves.
 */
@EnableTransactionManagement
@ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ComponentScan(
        basePackages = "app.cuadra",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = StorageUser.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "app\\.cuadra\\.(platform\\.Settings|platform\\.database\\.Database|storage\\.Storage)"
                            + "Configuration")
        })
public final class CheckFiles {

    /** What the operator types. */
    public static final String COMMAND = "check-files";

    private static final int NOT_WHOLE = 2;

    private CheckFiles() {}

    /** Runs it and ends the program. */
    public static void run() {
        Start.command(CheckFiles.class, parts -> report(check(parts.getBean(StorageCheck.class)), System.out));
    }

    private static StorageCheck.Report check(StorageCheck check) {
        try {
            return check.check();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int report(StorageCheck.Report report, PrintStream out) {
        report.findings().forEach(out::println);
        out.println(text(
                report.whole() ? "whole" : "notWhole",
                Map.of(
                        "files", report.files(),
                        "bytes", report.bytes(),
                        "way", report.onTheirWay(),
                        "findings", report.findings().size())));
        return report.whole() ? 0 : NOT_WHOLE;
    }

    private static String text(String name, Map<String, Object> args) {
        return StartRefused.text("start.checkFiles." + name, args, Locale.getDefault());
    }
}
