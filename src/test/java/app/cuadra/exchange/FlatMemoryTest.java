package app.cuadra.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stays reachable while a long sheet is read, measured after a full collection at its beginning, middle and end.
 * Held as objects the rows would take several times what is allowed, so that a reader that gathers them fails.
 */
@Tag("ACC-24")
class FlatMemoryTest {

    private static final int ROWS = 200_000;
    private static final SheetLimits LIMITS = SheetLimits.STANDARD.withRows(ROWS);

    /** 200,000 rows held take some 80 MB: four texts, a list and a record each. */
    private static final long ALLOWED = 12L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void twoHundredThousandRowsOfTextAreReadWithoutHoldingThem() throws Exception {
        assertThat(mostHeldWhileReading(file(SheetFormat.CSV))).isLessThan(ALLOWED);
    }

    @Test
    void twoHundredThousandRowsOfAWorkbookAreReadWithoutHoldingThem() throws Exception {
        assertThat(mostHeldWhileReading(file(SheetFormat.XLSX))).isLessThan(ALLOWED);
    }

    @Test
    void theMeasureNoticesRowsThatAreHeld() throws Exception {
        var file = file(SheetFormat.CSV);
        var before = held();

        var rows = SheetFiles.rows(Sheet.open(file, "largo", LIMITS));

        assertThat(held() - before).isGreaterThan(3 * ALLOWED);
        Reference.reachabilityFence(rows);
    }

    private long mostHeldWhileReading(Path file) {
        var before = held();
        var sheet = Sheet.open(file, "largo", LIMITS);
        var most = held() - before;
        var count = 0;
        try (var rows = sheet.rows()) {
            while (rows.hasNext()) {
                rows.next();
                count++;
                if (count == 1 || count == ROWS / 2 || count == ROWS) {
                    most = Math.max(most, held() - before);
                }
            }
        }
        assertThat(count).isEqualTo(ROWS);
        return most;
    }

    private Path file(SheetFormat format) throws IOException {
        var file = folder.resolve("long." + format.extension());
        try (var out = Files.newOutputStream(file);
                var writer = SheetWriter.to(out, format, "Clientes", List.of("Nombre", "NIT", "Teléfono", "Correo"))) {
            for (var i = 0; i < ROWS; i++) {
                writer.row(List.of(
                        "Ferretería El Tornillo " + i, "900." + i, "300 " + i, "tornillo" + i + "@example.com"));
            }
        }
        return file;
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
