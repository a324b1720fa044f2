package app.cuadra.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SI-45")
class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Totp totp = new Totp(RFC_SECRET);

    /** RFC 6238, appendix B, for SHA-1; it prints eight digits, of which ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandardComeOut(long second, String eightDigits) {
        assertThat(totp.code(second / 30)).isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aClockMayDifferByOneStep(int steps, boolean taken) {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var theirs = now.plus(Totp.STEP.multipliedBy(steps));
        var step = theirs.getEpochSecond() / 30;

        assertThat(totp.step(totp.code(step), now, -1)).isEqualTo(taken ? OptionalLong.of(step) : OptionalLong.empty());
    }

    @Test
    void aCodeIsNotTakenTwiceNorOneBeforeIt() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var current = now.getEpochSecond() / 30;

        assertThat(totp.step(totp.code(current), now, current)).isEmpty();
        assertThat(totp.step(totp.code(current - 1), now, current)).isEmpty();
        assertThat(totp.step(totp.code(current + 1), now, current)).hasValue(current + 1);
    }

    @Test
    void codesHaveTheDigitsOfAppsWhateverTheLanguage() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
        try {
            assertThat(totp.code(1)).isEqualTo("287082");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void secretsAreAsLongAsTheHashAndDiffer() {
        var drawn = new HashSet<String>();
        for (var i = 0; i < 100; i++) {
            var secret = Totp.drawSecret();
            assertThat(secret).hasSize(20);
            drawn.add(new AppKey(secret).grouped());
        }
        assertThat(drawn).hasSize(100);
    }

    @Test
    void theKeyIsWrittenInGroupsAndTheAddressIsWhatAppsRead() {
        var key = new AppKey(RFC_SECRET);

        assertThat(key.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(key.address("Cuadra", "ana+x@laespiga.example"))
                .isEqualTo("otpauth://totp/Cuadra:ana%2Bx%40laespiga.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Cuadra&algorithm=SHA1&digits=6&period=30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"287082", " 287 082 ", "287-082", "２８７０８２", "287\u00a0082"})
    void digitsAreReadHoweverTheyAreGrouped(String typed) {
        assertThat(Typed.read(typed)).isEqualTo(new Typed.AppCode("287082"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh-jk23", "ABCDEFGHJK23", "abcd efgh jk23", "ABCD–EFGH–JK23"})
    void codesOnPaperAreReadHoweverTheyAreGrouped(String typed) {
        assertThat(Typed.read(typed)).isEqualTo(new Typed.PaperCode("ABCDEFGHJK23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "28708", "2870822", "abcd-efgh-jk2", "abcd-efgh-jk01", "<script>", "\u0000", "28 70 8x"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(Typed.read(typed)).isEqualTo(new Typed.Nothing());
    }

    @Test
    void tenCodesOnPaperHaveTenBeginnings() {
        for (var round = 0; round < 50; round++) {
            var codes = RecoveryCode.draw();
            assertThat(codes.stream().map(RecoveryCode::beginning)).hasSize(10).doesNotHaveDuplicates();
            assertThat(codes).allSatisfy(code -> {
                assertThat(code.written()).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
                assertThat(Typed.read(code.written())).isInstanceOf(Typed.PaperCode.class);
            });
        }
    }
}
