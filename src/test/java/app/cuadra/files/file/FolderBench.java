package app.cuadra.files.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.bench.Figures;
import app.cuadra.bench.Figures.Part;
import app.cuadra.bench.Percentiles;
import app.cuadra.files.Papers;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestDatabase;
import app.cuadra.values.CompanyId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** How long one waits for a folder of ten thousand files, and how fast files come in (FIL-4, FIL-11). */
@ApplicationTest
@Tag("bench")
class FolderBench {

    private static final int FOLDERS = 20;
    private static final int FILES = 10_000;
    private static final int WARM_UP = 60;
    private static final int TIMES = 120;
    private static final double AIM_MS = 50;

    private static final int UPLOADS = 200;
    private static final int AT_ONCE = 8;
    private static final double MEGA = 1024 * 1024;

    @Autowired
    Cast cast;

    @TempDir
    Path disk;

    @Test
    void aFolderOfTenThousandFilesInAFirmWithTwoHundredThousand() throws SQLException {
        var luis = cast.accountant(FOLDERS);
        for (var client : luis.clients()) {
            fill(luis, client);
        }
        execute("analyze client_file");
        execute("analyze client_file_version");
        var folder = new Papers(
                cast.signedIn(luis.person()), luis.practice(), luis.clients().getFirst());

        addresses().values().forEach(query -> Percentiles.of(0, WARM_UP, _ -> open(folder, query)));
        addresses().forEach((what, query) -> {
            var taken = Percentiles.of(WARM_UP, TIMES, _ -> open(folder, query));
            Figures.most(
                    Part.FILES,
                    what + ", p95",
                    "ms",
                    taken.p95(),
                    AIM_MS,
                    String.format(Locale.ROOT, "p50 %.1f ms", taken.p50()));
        });
    }

    private static Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("first page", "");
        addresses.put("search \"camara de comercio\"", "?q=camara+de+comercio");
        addresses.put("only images", "?format=image");
        addresses.put("a month", "?from=2026-03-01&until=2026-03-31");
        for (var column : FileSort.values()) {
            addresses.put("sorted by " + column.parameter(), "?sort=" + column.parameter());
        }
        return addresses;
    }

    private static void open(Papers folder, String query) {
        assertThat(folder.get(query).status()).isEqualTo(200);
    }

    @Test
    void uploadsBesidePlainWritingOfTheSameBytes() throws Exception {
        var luis = cast.accountant(1);
        var folder = new Papers(
                cast.signedIn(luis.person()), luis.practice(), luis.clients().getFirst());
        var bytes = Arrays.copyOf(Papers.real("cedula.png"), (int) MEGA);
        folder.list("");
        upload(folder, "calentar", bytes);

        var plain = MEGA * UPLOADS / seconds(() -> write(bytes));
        var uploaded = MEGA * UPLOADS / seconds(() -> upload(folder, "medir", bytes));

        Figures.speed(Part.FILES, "uploading", "MB/s", uploaded / MEGA, plain / MEGA, 0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void upload(Papers folder, String name, byte[] bytes) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, UPLOADS)
                    .mapToObj(i -> threads.submit(() -> folder.send(name + i + ".png", bytes)))
                    .toList();
            for (var one : all) {
                assertThat(one.get().status()).isEqualTo(200);
            }
        }
    }

    private void write(byte[] bytes) throws IOException {
        for (var i = 0; i < UPLOADS; i++) {
            try (var file = FileChannel.open(
                    disk.resolve("plain" + i), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(bytes));
                file.force(true);
            }
        }
    }

    /** Rows as uploads leave them; what is measured reads no bytes. */
    private static void fill(Cast.Accountant luis, CompanyId client) throws SQLException {
        execute("""
                with folder as (
                    insert into client_folder (practice_id, company_id, bytes)
                    values (%1$d, %2$d, 0) returning practice_id, company_id),
                file as (
                    insert into client_file (practice_id, company_id, name, version_id, format, size, uploaded_at,
                                             uploaded_by, uploaded_by_name)
                    select practice_id, company_id,
                           (array['RUT', 'Cámara de comercio', 'Estados financieros', 'Soporte de compra', 'Contrato'])
                               [1 + n %% 5] || ' ' || n || '.pdf',
                           0, (array['PDF', 'XLSX', 'DOCX', 'PNG', 'CSV'])[1 + n %% 5], 1000 + n,
                           timestamptz '2026-01-01' + n * interval '45 minutes', %3$d,
                           (array['Luis Mora', 'Marta Ruiz', 'Rosa Peña'])[1 + n %% 3]
                    from folder, generate_series(1, %4$d) as n
                    returning practice_id, company_id, id, format, size, uploaded_at, uploaded_by, uploaded_by_name)
                insert into client_file_version (practice_id, company_id, file_id, number, storage_key, sha256, size,
                                                 format, uploaded_at, uploaded_by, uploaded_by_name)
                select practice_id, company_id, id, 1, 'bench/' || id, '', size, format, uploaded_at, uploaded_by,
                       uploaded_by_name
                from file""".formatted(
                luis.practice().value(), client.value(), luis.person().id().value(), FILES));
    }

    /** As the owner of the database, whom row-level security does not keep from writing for everybody. */
    private static void execute(String sql) throws SQLException {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
