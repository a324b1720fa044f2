package app.cuadra.files.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.TestDatabase;
import app.cuadra.testing.Visitor.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@Tag("FIL-13")
class ArchiveTest {

    @Autowired
    Cast cast;

    private Papers papers;

    @BeforeEach
    void aFolder() {
        var luis = cast.accountant(1);
        papers = new Papers(
                cast.signedIn(luis.person()), luis.practice(), luis.clients().getFirst());
    }

    @Test
    void everythingComesAsOneZipWithAnIndex() throws IOException {
        papers.add("Cámara de comercio.pdf", Papers.real("rut.pdf"));
        papers.add("Cédula.png", Papers.real("cedula.png"));
        papers.add("=SUMA.csv", Papers.csv("fórmula"));

        var answer = papers.get("/todo");

        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("Panader%C3%ADa%20La%20Espiga%201.zip");
        assertThat(answer.raw().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        var entries = unzipped(answer);
        assertThat(entries.keySet()).containsExactly("Cámara de comercio.pdf", "Cédula.png", "=SUMA.csv", "indice.csv");
        assertThat(entries.get("Cámara de comercio.pdf")).isEqualTo(Papers.real("rut.pdf"));
        assertThat(entries.get("Cédula.png")).isEqualTo(Papers.real("cedula.png"));
        assertThat(new String(entries.get("indice.csv"), StandardCharsets.UTF_8))
                .contains("Cámara de comercio.pdf", "PNG", "'=SUMA.csv");
    }

    @Test
    @Tag("FIL-5")
    void aSelectionComesAsOneZip() throws IOException {
        var one = String.valueOf(papers.add("indice.csv", Papers.csv("uno")));
        var two = String.valueOf(papers.add("Dos.csv", Papers.csv("dos")));
        papers.add("Tres.csv", Papers.csv("tres"));

        var entries = unzipped(papers.post("/descarga", "file", one, "file", two));

        assertThat(entries.keySet()).containsExactly("Dos.csv", "indice.csv", "_indice.csv");
    }

    @Test
    @Tag("FIL-11")
    void aFileThatIsDamagedInTheStoreIsLeftOutAndTheIndexSaysSo() throws Exception {
        papers.add("Sano.csv", Papers.csv("sano"));
        var damaged = papers.add("Dañado.csv", Papers.csv("dañado"));
        Files.writeString(Path.of("target/test-home/files", key(damaged)), "Cuenta;Valor\ndanado!;1\n");

        var entries = unzipped(papers.get("/todo"));

        assertThat(entries.keySet()).containsExactly("Sano.csv", "indice.csv");
        assertThat(new String(entries.get("indice.csv"), StandardCharsets.UTF_8))
                .contains("Dañado.csv", "está dañado en el almacén");
    }

    private static String key(long file) throws SQLException {
        var database = TestDatabase.shared();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("select storage_key from client_file_version where file_id = " + file)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, byte[]> unzipped(Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.raw().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
