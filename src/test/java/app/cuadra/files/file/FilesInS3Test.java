package app.cuadra.files.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Operator;
import app.cuadra.files.Papers;
import app.cuadra.storage.S3Server;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its files in a bucket of a real server that speaks S3. */
@Tag("FIL-11")
class FilesInS3Test {

    @TempDir
    Path home;

    @Test
    void filesGoToTheBucketComeBackAndAreChecked() {
        var s3 = S3Server.settings();
        var operator = new Operator(
                home,
                Map.of(
                        "CUADRA_S3_URL", s3.url().toString(),
                        "CUADRA_S3_BUCKET", s3.bucket(),
                        "CUADRA_S3_KEY", s3.key(),
                        "CUADRA_S3_SECRET", s3.secret().value()));

        try (var program = operator.start()) {
            var papers = operator.folderOfAClient(program);
            var file = papers.add("RUT.pdf", Papers.real("rut.pdf"));
            papers.add("Estados.xlsx", Papers.real("estados.xlsx"));

            assertThat(home.resolve("files/files")).doesNotExist();
            assertThat(papers.get("/" + file + "/descarga").raw().body()).isEqualTo(Papers.real("rut.pdf"));
            assertThat(papers.get("/todo").raw().body()).startsWith('P', 'K');
            var checked = operator.check();
            assertThat(checked.code()).as("%s", checked).isZero();
            assertThat(checked.lines()).singleElement().asString().startsWith("Checked 2 files");
        }
    }
}
