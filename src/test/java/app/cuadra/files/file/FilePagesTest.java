package app.cuadra.files.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.files.Papers;
import app.cuadra.storage.StorageCheck;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.Statements;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A client's folder over HTTP: uploading, listing, downloading, versions. */
@ApplicationTest
class FilePagesTest {

    private static final int MEGA = 1024 * 1024;

    @Autowired
    Cast cast;

    @Autowired
    StorageCheck check;

    private Cast.Accountant luis;
    private Papers papers;

    @BeforeEach
    void aFolder() {
        luis = cast.accountant(1);
        papers = new Papers(
                cast.signedIn(luis.person()), luis.practice(), luis.clients().getFirst());
    }

    @Test
    @Tag("FIL-2")
    @Tag("FIL-4")
    void whatIsUploadedByTheFormIsListedAndComesBackByteForByte() {
        var visitor = cast.signedIn(luis.person());
        assertThat(visitor.get(papers.path()).body())
                .contains("Aún no hay archivos", "Subir un archivo", "Elegir", "Cargar Archivo");

        var answer = visitor.upload(papers.path(), "RUT El Tornillo.pdf", Papers.real("rut.pdf"));

        assertThat(answer.location()).isEqualTo(papers.path());
        assertThat(visitor.get(papers.path()).body())
                .contains("«RUT El Tornillo.pdf» quedó en la carpeta.", ">PDF<", "18\u00A0KB", "Luis Mora");
        var download = papers.get("/" + papers.id("RUT El Tornillo.pdf") + "/descarga");
        assertThat(download.raw().body()).isEqualTo(Papers.real("rut.pdf"));
    }

    @Test
    @Tag("FIL-7")
    @Tag("FIL-10")
    void aFileIsSentSoThatNothingInItRunsAsTheReader() {
        papers.send("página \"1\".pdf", Papers.real("rut.pdf"));

        var headers = papers.get("/" + papers.id("página -1-.pdf") + "/descarga")
                .raw()
                .headers();

        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''p%C3%A1gina%20-1-.pdf");
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src");
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    @Tag("FIL-3")
    void fiveMegabytesAreTakenAndOneByteMoreIsRefusedWithLimitAndSize() {
        var most = padded(Papers.real("cedula.png"), 5 * MEGA);
        assertThat(papers.send("grande.png", most).status()).isEqualTo(200);

        var answer = papers.send("mayor.png", padded(most, 5 * MEGA + 1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("5,01 MB", "5.242.881 bytes", "el máximo es 5 MB");
        var form = cast.signedIn(luis.person());
        form.get(papers.path());
        var byForm = form.upload(papers.path(), "mayor.png", padded(most, 5 * MEGA + 1));
        assertThat(byForm.status()).isEqualTo(422);
        assertThat(byForm.body()).contains("5.242.881 bytes", "grande.png").doesNotContain("mayor.png");
    }

    private static byte[] padded(byte[] bytes, int size) {
        return java.util.Arrays.copyOf(bytes, size);
    }

    @ParameterizedTest
    @Tag("FIL-3")
    @CsvSource(
            delimiter = '|',
            value = {
                "../../../etc/passwd.pdf|passwd.pdf",
                "con\u0007trol.pdf|control.pdf",
                "exe\u202Efdp.pdf|exefdp.pdf",
                "<b>RUT</b>.pdf|b-.pdf",
                "informe.xlsx|informe.xlsx.pdf",
            })
    void strangeNamesAreMadeSafeAndStayReadable(String sent, String kept) {
        papers.send(sent, Papers.real("rut.pdf"));

        assertThat(papers.names("")).containsExactly(kept);
    }

    @Test
    @Tag("FIL-3")
    void aNameOfThreeHundredCharactersIsCut() {
        papers.send("a".repeat(300) + ".pdf", Papers.real("rut.pdf"));

        assertThat(papers.names("")).singleElement().asString().hasSize(150).endsWith("a.pdf");
    }

    @Test
    @Tag("FIL-3")
    void whatIsRefusedLeavesNothing() throws IOException {
        var before = check.check();

        assertThat(papers.send("vacio.pdf", new byte[0]).body()).contains("«vacio.pdf» está vacío.");
        assertThat(papers.send(
                                "logo.png",
                                "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("«logo.png» es una página web o código");
        assertThat(papers.send("extracto.pdf", Papers.real("extracto-protegido.pdf"))
                        .body())
                .contains("«extracto.pdf» tiene contraseña");

        assertThat(papers.names("")).isEmpty();
        assertThat(check.check()).isEqualTo(before);
    }

    @Test
    @Tag("FIL-9")
    void theSameNameTwiceIsANewVersionAndTheOlderCanBeOpenedAndRestored() {
        var file = papers.add("Estados.csv", Papers.csv("primera"));

        assertThat(papers.send("estados.CSV", Papers.csv("segunda")).body()).contains("Subido como versión 2");

        assertThat(papers.names("")).containsExactly("Estados.csv");
        assertThat(papers.get("/" + file + "/descarga").body()).contains("segunda");
        var versions = papers.get("/" + file + "/versiones").body();
        assertThat(versions).contains("Versión 1", "Versión 2", "Actual");
        var oldest =
                java.util.regex.Pattern.compile("versiones/(\\d+)/restauracion").matcher(versions);
        assertThat(oldest.find()).isTrue();
        assertThat(papers.get("/" + file + "/versiones/" + oldest.group(1) + "/descarga")
                        .body())
                .contains("primera");

        papers.post("/" + file + "/versiones/" + oldest.group(1) + "/restauracion");

        assertThat(papers.get("/" + file + "/descarga").body()).contains("primera");
        assertThat(papers.send("Estados.csv", Papers.csv("tercera")).body()).contains("Subido como versión 3");
        assertThat(papers.get("/" + file + "/descarga").body()).contains("tercera");
        assertThat(papers.get("/historial").body()).contains("Nueva versión", "Versión anterior restaurada", "Subido");
    }

    @Test
    @Tag("FIL-9")
    void twentyUploadsOfOneNameAtOnceAreTwentyVersions() throws Exception {
        papers.list("");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> papers.send("RUT.csv", Papers.csv("copia " + i))))
                    .toList();
            for (var one : all) {
                assertThat(one.get().status()).isEqualTo(200);
            }
        }

        assertThat(papers.names("")).containsExactly("RUT.csv");
        var page = papers.get("/" + papers.id("RUT.csv") + "/versiones").body();
        assertThat(java.util.regex.Pattern.compile("scope=\"row\">Versión (\\d+)")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(
                        IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).collect(Collectors.toSet()));
    }

    @Test
    @Tag("FIL-4")
    void theListIsSoughtFilteredSortedAndPaged() {
        papers.add("Cámara de comercio.pdf", Papers.real("rut.pdf"));
        papers.add("RUT.pdf", Papers.real("rut.pdf"));
        papers.add("Estados.xlsx", Papers.real("estados.xlsx"));
        papers.add("Contrato.docx", Papers.real("contrato.docx"));
        papers.add("Cédula.png", Papers.real("cedula.png"));

        assertThat(papers.names("")).first().isEqualTo("Cédula.png");
        assertThat(papers.names("?sort=name"))
                .containsExactly("Cámara de comercio.pdf", "Cédula.png", "Contrato.docx", "Estados.xlsx", "RUT.pdf");
        assertThat(papers.names("?sort=-name")).first().isEqualTo("RUT.pdf");
        assertThat(papers.names("?sort=size")).first().isEqualTo("Cédula.png");
        assertThat(papers.names("?sort=format&q=c")).first().isEqualTo("Contrato.docx");
        assertThat(papers.names("?sort=who")).hasSize(5);
        assertThat(papers.names("?q=camara+COMERCIO")).containsExactly("Cámara de comercio.pdf");
        assertThat(papers.names("?format=image")).containsExactly("Cédula.png");
        assertThat(papers.names("?format=pdf&q=rut")).containsExactly("RUT.pdf");
        assertThat(papers.names("?from=2000-01-01&until=2001-01-01")).isEmpty();
        assertThat(papers.names("?from=2001-01-01")).hasSize(5);
    }

    @Test
    @Tag("FIL-4")
    void everyPageBeginsWhereTheOneBeforeEnded() {
        IntStream.range(0, 60).forEach(i -> papers.send("Soporte %02d.csv".formatted(i), Papers.csv("s" + i)));

        for (var sort : List.of("name", "-name", "size", "-date", "who", "-format")) {
            var first = papers.list("?size=25&sort=" + sort).body();
            var seen = Stream.of(
                            papers.names("?size=25&sort=" + sort).stream(),
                            papers.names(next(first)).stream(),
                            papers.names(next(papers.list(next(first)).body())).stream())
                    .flatMap(names -> names)
                    .toList();
            assertThat(seen).as(sort).hasSize(60).doesNotHaveDuplicates();
        }
    }

    private static String next(String page) {
        var more = java.util.regex.Pattern.compile("class=\"btn btn-small end\" href=\"[^?\"]*(\\?[^\"]*)\"")
                .matcher(page);
        assertThat(more.find()).isTrue();
        return more.group(1).replace("&amp;", "&");
    }

    @Test
    @Tag("FIL-4")
    void aPageTakesTheSameFewStatementsWhateverTheNumberOfFiles() {
        var visitor = cast.signedIn(luis.person());
        papers.add("uno.csv", Papers.csv("uno"));
        var few = Statements.get(visitor, papers.path());
        IntStream.range(0, 30).forEach(i -> papers.send("mas %d.csv".formatted(i), Papers.csv("m" + i)));

        var many = Statements.get(visitor, papers.path());

        assertThat(many.statements()).hasSameSizeAs(few.statements()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    @Tag("FIL-13")
    void theSpaceOfTheFolderAndOfAllFoldersIsSaid() {
        var other = cast.clients(luis.practice(), luis.person(), 1).getFirst();
        new Papers(cast.signedIn(luis.person()), luis.practice(), other)
                .add("grande.png", padded(Papers.real("cedula.png"), 2 * MEGA));
        papers.add("uno.png", padded(Papers.real("cedula.png"), MEGA));
        papers.add("uno.png", padded(Papers.real("cedula.png"), MEGA));

        assertThat(papers.list("").body()).contains("Ocupa 2\u00A0MB; todas las carpetas, 4\u00A0MB.");
    }

    @Test
    @Tag("FIL-2")
    void twoHundredUploadsAtOnceAreAllTakenIn() throws Exception {
        papers.list("");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(
                            () -> papers.send("Soporte %03d.csv".formatted(i), Papers.csv("x".repeat(100_000) + i))))
                    .toList();
            for (var one : all) {
                assertThat(one.get().status()).isEqualTo(200);
            }
        }

        assertThat(Set.copyOf(papers.names("?size=200"))).hasSize(200);
        assertThat(check.check().findings()).isEmpty();
    }

    @Test
    void whatNoLinkOfOursSaysIsRefused() {
        for (var query : List.of(
                "?sort=x",
                "?format=exe",
                "?size=7",
                "?after=x",
                "?from=hoy",
                "?from=9999-01-01",
                "?q=" + "x".repeat(600))) {
            assertThat(papers.get(query).status()).as(query).isEqualTo(422);
        }
        assertThat(papers.get("?otra=1").status()).isEqualTo(400);
        assertThat(papers.post("/carga").status()).isEqualTo(422);
    }
}
