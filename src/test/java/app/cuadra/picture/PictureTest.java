package app.cuadra.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.values.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("HUB-30")
class PictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void whatIsKeptIsTheSquareInTheMiddleDrawnAnew(String kind) throws IOException {
        var wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        var paper = wide.createGraphics();
        paper.setColor(Color.YELLOW);
        paper.fillRect(0, 0, 900, 300);
        paper.drawImage(Pictures.corners(300), 300, 0, null);

        var made = squares(Pictures.written(wide, kind));

        assertThat(made.keySet()).containsExactly(64, 256);
        for (var pixels : made.keySet()) {
            var image = ImageIO.read(new ByteArrayInputStream(made.get(pixels)));
            assertThat(image.getWidth()).isEqualTo(pixels);
            assertThat(image.getHeight()).isEqualTo(pixels);
            assertUpright(image);
        }
    }

    /** As the standard says where the first row and the first column of the file belong. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void aCameraThatWasTurnedIsHonoured(int orientation, String row, String column) throws IOException {
        var upright = Pictures.corners(200);
        var stored = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (var r = 0; r < 200; r++) {
            for (var c = 0; c < 200; c++) {
                var x = across(row, r, column, c, "left", "right");
                var y = across(row, r, column, c, "top", "bottom");
                stored.setRGB(c, r, upright.getRGB(x, y));
            }
        }

        var jpeg = squares(withExif(Pictures.written(stored, "jpeg"), orientation));
        var png = squares(withChunk(Pictures.written(stored, "png"), tiff(orientation)));

        assertUpright(ImageIO.read(new ByteArrayInputStream(jpeg.get(256))));
        assertUpright(ImageIO.read(new ByteArrayInputStream(png.get(256))));
    }

    private static int across(String row, int r, String column, int c, String from, String to) {
        if (row.equals(from)) {
            return r;
        }
        if (row.equals(to)) {
            return 199 - r;
        }
        return column.equals(from) ? c : 199 - c;
    }

    @Test
    void nothingHiddenInTheFileSurvives() throws IOException {
        var file = withExif(Pictures.written(Pictures.corners(200), "jpeg"), 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Exif");

        squares(file)
                .values()
                .forEach(image -> assertThat(new String(image, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif"));
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        var file = Pictures.written(new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB), "png");

        var image = ImageIO.read(new ByteArrayInputStream(squares(file).get(64)));

        assertThat(new Color(image.getRGB(32, 32))).isEqualTo(Color.WHITE);
    }

    @Test
    void aWholePictureFitsIntoItsBoxWithItsShape() throws IOException {
        var wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_ARGB);

        var smaller = Picture.of(Pictures.png(wide)).fitted(600, 300);
        var asItIs = Picture.of(Pictures.png(wide)).fitted(2_000, 2_000);
        var narrow = Picture.of(Pictures.png(wide)).fitted(600, 100);

        assertThat(List.of(smaller.width(), smaller.height())).containsExactly(600, 200);
        assertThat(List.of(asItIs.width(), asItIs.height())).containsExactly(900, 300);
        assertThat(List.of(narrow.width(), narrow.height())).containsExactly(300, 100);
        assertThat(ImageIO.read(new ByteArrayInputStream(smaller.bytes())).getRGB(300, 100) >>> 24)
                .as("what is transparent stays so")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 200, 100", "3, 200, 100", "6, 100, 200", "8, 100, 200"})
    void aWholePictureIsTurnedUpright(int orientation, int width, int height) throws IOException {
        var lying = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        var paper = lying.createGraphics();
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, 200, 100);
        paper.dispose();

        var drawn = Picture.of(withExif(Pictures.written(lying, "jpeg"), orientation))
                .fitted(600, 300);

        assertThat(List.of(drawn.width(), drawn.height())).containsExactly(width, height);
        var image = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
        assertClose(image, 2, 2, Color.RED);
        assertClose(image, width - 3, height - 3, Color.RED);
    }

    @Test
    void aHugePictureInASmallFileIsRefusedBeforeItIsDecoded() {
        refused(Pictures.head(50_000, 50_000), "picture.tooManyPixels");
        refused(Pictures.head(20_000, 100), "picture.tooManyPixels");
        refused(Pictures.head(5_001, 5_000), "picture.tooManyPixels");
    }

    @Test
    void everyOtherBadFileIsSaidSo() throws IOException {
        var whole = Pictures.written(Pictures.corners(200), "jpeg");
        refused(new byte[0], "picture.kind");
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "picture.kind");
        refused(Pictures.written(Pictures.corners(100), "gif"), "picture.kind");
        refused(new byte[Picture.BYTES_MAX + 1], "picture.tooBig");
        refused(Pictures.written(Pictures.corners(63), "png"), "picture.tooSmall");
        refused(Arrays.copyOf(whole, 20), "picture.broken");
        refused(Arrays.copyOf(Pictures.written(Pictures.corners(200), "png"), 60), "picture.broken");
        refused("RIFF\0\0\0\0WEBPVP8 nothing".getBytes(StandardCharsets.ISO_8859_1), "picture.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aDamagedFileIsReadOrRefusedAndNeverAnythingElse(String kind) throws IOException {
        var random = RandomGenerator.of("L64X128MixRandom");
        var whole = withExif(Pictures.written(Pictures.corners(96), kind), 6);
        for (var i = 0; i < 300; i++) {
            var file = whole.clone();
            for (var hit = 0; hit < 1 + i % 8; hit++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(squares(file)).hasSize(2);
            } catch (Refused refused) {
                assertThat(refused.problems().getFirst().code()).startsWith("picture.");
            }
        }
    }

    private static Map<Integer, byte[]> squares(byte[] file) {
        return Picture.of(file).squares(256, 64);
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> squares(file)).isInstanceOf(Refused.class).hasMessage(code);
    }

    private static void assertUpright(BufferedImage image) {
        var near = image.getWidth() / 8;
        var far = image.getWidth() - near;
        assertClose(image, near, near, Pictures.TOP_LEFT);
        assertClose(image, far, near, Pictures.TOP_RIGHT);
        assertClose(image, near, far, Pictures.BOTTOM_LEFT);
        assertClose(image, far, far, Pictures.BOTTOM_RIGHT);
    }

    private static void assertClose(BufferedImage image, int x, int y, Color expected) {
        var there = new Color(image.getRGB(x, y));
        var distance = Math.abs(there.getRed() - expected.getRed())
                + Math.abs(there.getGreen() - expected.getGreen())
                + Math.abs(there.getBlue() - expected.getBlue());
        assertThat(distance).as("%s at %d, %d", there, x, y).isLessThan(60);
    }

    private static byte[] withChunk(byte[] png, byte[] exif) {
        return inserted(png, 33, Pictures.chunk("eXIf", exif));
    }

    /** After the first two bytes of a JPEG; what is no JPEG stays. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        if ((jpeg[0] & 0xFF) != 0xFF) {
            return jpeg;
        }
        var tiff = tiff(orientation);
        var segment = ByteBuffer.allocate(10 + tiff.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.length))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff)
                .array();
        return inserted(jpeg, 2, segment);
    }

    private static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26)
                .put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] inserted(byte[] file, int at, byte[] part) {
        return ByteBuffer.allocate(file.length + part.length)
                .put(file, 0, at)
                .put(part)
                .put(file, at, file.length - at)
                .array();
    }
}
