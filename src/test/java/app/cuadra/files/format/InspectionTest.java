package app.cuadra.files.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.values.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by its content. The documents were made by LibreOffice 7.4, ImageMagick 6.9, heif-enc and qpdf 11. */
@Tag("FIL-3")
class InspectionTest {

    private static final Path REAL = Path.of("src/test/resources/files");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "rut.pdf, PDF",
        "estados.xlsx, XLSX",
        "estados.xls, XLS",
        "estados.xlsm, XLSM",
        "estados.csv, CSV",
        "contrato.docx, DOCX",
        "contrato.doc, DOC",
        "cedula.png, PNG",
        "cedula.jpg, JPEG",
        "cedula.webp, WEBP",
        "cedula.gif, GIF",
        "cedula.heic, HEIC",
        "cedula.tiff, TIFF"
    })
    void whatPeopleSendIsKnownByItsContentWhateverItsName(String file, FileFormat format) throws IOException {
        assertThat(Inspection.pass(REAL.resolve(file), FileName.of(file))).isEqualTo(format);
        if (format != FileFormat.CSV) {
            assertThat(Inspection.pass(REAL.resolve(file), FileName.of("sin nombre")))
                    .isEqualTo(format);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abierto-40.pdf",
                "abierto-128aes.pdf",
                "abierto-256.pdf",
                "abierto-metadatos.pdf",
                "abierto-xref.pdf"
            })
    void aPdfThatOnlyForbidsThingsOpensAndIsTakenIn(String file) throws IOException {
        assertThat(Inspection.pass(REAL.resolve(file), FileName.of(file))).isEqualTo(FileFormat.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extracto-protegido.pdf",
                "protegido-40.pdf",
                "protegido-128.pdf",
                "protegido-256.pdf",
                "protegido.xls",
                "protegido.doc"
            })
    void whatOpensOnlyWithAPasswordIsRefusedByName(String file) {
        refused(REAL.resolve(file), file, "file.encrypted");
    }

    static Stream<Hostile> hostile() {
        return Stream.of(
                new Hostile("vacio.pdf", new byte[0], "file.empty"),
                new Hostile("factura.pdf", program(), "file.program"),
                new Hostile("factura.csv", text("#!/bin/sh\nrm -rf /\n"), "file.program"),
                new Hostile(
                        "clase.png",
                        ByteBuffer.allocate(64).putInt(0xCAFEBABE).putInt(65).array(),
                        "file.program"),
                new Hostile("logo.png", text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "file.page"),
                new Hostile("datos.csv", text("nombre;<script>alert(1)</script>"), "file.page"),
                new Hostile("logo.svg", text("""
                        <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"""), "file.svg"),
                new Hostile("logo.png", text("""
                        <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"""), "file.svg"),
                new Hostile("notas.txt", text("notas"), "file.kind"),
                new Hostile("todo.zip", zip(Map.of("a.txt", text("a"))), "file.kind"),
                new Hostile("presentacion.xlsx", office("presentationml.presentation.main+xml"), "file.kind"),
                new Hostile("contrato.docx", office("ms-word.document.macroEnabled.main+xml"), "file.macro"),
                new Hostile(
                        "contrato.docx",
                        office("wordprocessingml.document.main+xml", "word/vbaProject.bin", text("x")),
                        "file.macro"),
                new Hostile(
                        "contrato.docx",
                        office("wordprocessingml.document.main+xml", "word/document.xml", text("""
                                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>""")),
                        "file.entities"),
                new Hostile(
                        "contrato.docx",
                        office(
                                "wordprocessingml.document.main+xml",
                                "word/document.xml",
                                "<!DOCTYPE x SYSTEM 'http://x.example/'><x/>".getBytes(StandardCharsets.UTF_16)),
                        "file.entities"),
                new Hostile("estados.xlsx", bomb(), "file.bomb"),
                new Hostile("roto.xlsx", text("PK\u0003\u0004 and no more of it"), "file.broken"),
                new Hostile("roto.doc", broken(), "file.broken"),
                new Hostile("enorme.png", png(50_000, 50_000), "file.tooManyPixels"),
                new Hostile("roto.png", java.util.Arrays.copyOf(png(10, 10), 12), "file.broken"));
    }

    /** A file that nobody should send, and the code of the reason it is given back with. */
    record Hostile(String name, byte[] bytes, String code) {

        @Override
        public String toString() {
            return code + " " + name + " " + bytes.length;
        }
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Hostile hostile) throws IOException {
        refused(Files.write(folder.resolve("file"), hostile.bytes()), hostile.name(), hostile.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"estados.xlsx", "contrato.docx"})
    void aModernDocumentWithAPasswordIsRefusedByName(String name) throws Exception {
        var file = folder.resolve("file");
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("900123456");
            try (var out = encryptor.getDataStream(container)) {
                Files.copy(REAL.resolve(name), out);
            }
            try (var out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        refused(file, name, "file.encrypted");
    }

    private static void refused(Path file, String name, String code) {
        assertThatThrownBy(() -> Inspection.pass(file, FileName.of(name)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused).hasMessage(code);
                    assertThat(refused.problems().getFirst().args()).containsEntry("name", name);
                });
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The head of a Windows program. */
    private static byte[] program() {
        var head = new byte[512];
        head[0] = 'M';
        head[1] = 'Z';
        head[0x3C] = (byte) 0x80;
        head[0x80] = 'P';
        head[0x81] = 'E';
        return head;
    }

    /** The signature of an old office document and nothing behind it. */
    private static byte[] broken() {
        return ByteBuffer.allocate(600).putLong(0xD0CF11E0A1B11AE1L).array();
    }

    private static byte[] office(String main) {
        return zip(Map.of("[Content_Types].xml", text("<Override ContentType=\"application/vnd." + main + "\"/>")));
    }

    private static byte[] office(String main, String part, byte[] content) {
        return zip(Map.of(
                "[Content_Types].xml",
                text("<Override ContentType=\"application/vnd.openxmlformats-officedocument." + main + "\"/>"),
                part,
                content));
    }

    /** Some two megabytes that unpack into two gigabytes. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("spreadsheetml.sheet.main+xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var megabyte = new byte[1024 * 1024];
            for (var i = 0; i < 2_000; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A picture that claims a size in its head and has nothing else. */
    private static byte[] png(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put(text("IHDR"))
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        var crc = new CRC32();
        crc.update(head);
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(head)
                .putInt((int) crc.getValue())
                .putInt(0)
                .put(text("IEND"))
                .putInt(0xAE426082)
                .array();
    }
}
