package app.cuadra.files.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("FIL-3")
class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "RUT Ferretería.pdf|RUT Ferretería.pdf",
                "../../etc/passwd|passwd",
                "C:\\Users\\Ana\\Documentos\\RUT.pdf|RUT.pdf",
                "..|archivo",
                "/|archivo",
                "...pdf|pdf",
                "a\\u0000b\\u0007c.pdf|abc.pdf",
                "factura\\u202Efdp.exe|facturafdp.exe",
                "\\u200Brut\\uFEFF.pdf|rut.pdf",
                "que?: <esto>*.pdf|que-- -esto--.pdf",
                "  muchos    blancos .pdf|muchos blancos .pdf",
                "CON.pdf|_CON.pdf",
                "nul|_nul",
                "отчёт 报告.xlsx|отчёт 报告.xlsx",
                "con\\uD800roto.pdf|conroto.pdf",
            })
    void whatCannotBeReadOrWrittenGoesAndTheRestStays(String sent, String kept) {
        assertThat(FileName.of(unicode(sent)).value()).isEqualTo(kept);
    }

    @Test
    void threeHundredCharactersAreCutBeforeTheEnding() {
        var name = FileName.of("a".repeat(300) + ".pdf");

        assertThat(name.value()).hasSize(FileName.MAX).endsWith("a.pdf");
    }

    @Test
    void nothingIsCutThroughTheMiddleOfACharacter() {
        var name = FileName.of("a" + "😀".repeat(200) + ".pdf");

        assertThat(name.value()).hasSizeLessThanOrEqualTo(FileName.MAX).endsWith("😀.pdf");
    }

    @Test
    void aNameEndsAsItsContentIs() {
        assertThat(FileName.of("foto.jpeg").as(FileFormat.JPEG)).hasToString("foto.jpeg");
        assertThat(FileName.of("informe.xlsx").as(FileFormat.PDF)).hasToString("informe.xlsx.pdf");
        assertThat(FileName.of("RUT").as(FileFormat.PDF)).hasToString("RUT.pdf");
        assertThat(FileName.of("Estados S.A.S.").as(FileFormat.PDF)).hasToString("Estados S.A.S.pdf");
    }

    @Test
    void aTakenNameIsNumberedBeforeItsEnding() {
        assertThat(FileName.of("RUT.pdf").numbered(2)).hasToString("RUT (2).pdf");
        assertThat(FileName.of("b".repeat(150) + ".pdf").numbered(10).value())
                .hasSize(FileName.MAX)
                .endsWith(" (10).pdf");
    }

    /** The escapes of the table. */
    private static String unicode(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
