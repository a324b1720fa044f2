package app.cuadra.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.values.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("HUB-30")
class PhotoTest {

    /** The corners of an upright picture. */
    private static final Color TOP_LEFT = Color.RED;

    private static final Color TOP_RIGHT = Color.GREEN;
    private static final Color BOTTOM_LEFT = Color.BLUE;
    private static final Color BOTTOM_RIGHT = Color.BLACK;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void whatIsKeptIsTheSquareInTheMiddleDrawnAnew(String kind) throws IOException {
        var wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        var paper = wide.createGraphics();
        paper.setColor(Color.YELLOW);
        paper.fillRect(0, 0, 900, 300);
        paper.drawImage(corners(300), 300, 0, null);

        var made = Photo.squares(written(wide, kind));

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
        var upright = corners(200);
        var stored = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (var r = 0; r < 200; r++) {
            for (var c = 0; c < 200; c++) {
                var x = across(row, r, column, c, "left", "right");
                var y = across(row, r, column, c, "top", "bottom");
                stored.setRGB(c, r, upright.getRGB(x, y));
            }
        }

        var jpeg = Photo.squares(withExif(written(stored, "jpeg"), orientation));
        var png = Photo.squares(withChunk(written(stored, "png"), tiff(orientation)));

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
        var file = withExif(written(corners(200), "jpeg"), 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Exif");

        Photo.squares(file)
                .values()
                .forEach(image -> assertThat(new String(image, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif"));
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        var file = written(new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB), "png");

        var image = ImageIO.read(new ByteArrayInputStream(Photo.squares(file).get(64)));

        assertThat(new Color(image.getRGB(32, 32))).isEqualTo(Color.WHITE);
    }

    @Test
    void aHugePictureInASmallFileIsRefusedBeforeItIsDecoded() {
        refused(head(50_000, 50_000), "photo.tooManyPixels");
        refused(head(20_000, 100), "photo.tooManyPixels");
        refused(head(5_001, 5_000), "photo.tooManyPixels");
    }

    @Test
    void everyOtherBadFileIsSaidSo() throws IOException {
        var whole = written(corners(200), "jpeg");
        refused(new byte[0], "photo.kind");
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "photo.kind");
        refused(written(corners(100), "gif"), "photo.kind");
        refused(new byte[Photo.BYTES_MAX + 1], "photo.tooBig");
        refused(written(corners(63), "png"), "photo.tooSmall");
        refused(Arrays.copyOf(whole, 20), "photo.broken");
        refused(Arrays.copyOf(written(corners(200), "png"), 60), "photo.broken");
        refused("RIFF\0\0\0\0WEBPVP8 nothing".getBytes(StandardCharsets.ISO_8859_1), "photo.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aDamagedFileIsReadOrRefusedAndNeverAnythingElse(String kind) throws IOException {
        var random = RandomGenerator.of("L64X128MixRandom");
        var whole = withExif(written(corners(96), kind), 6);
        for (var i = 0; i < 300; i++) {
            var file = whole.clone();
            for (var hit = 0; hit < 1 + i % 8; hit++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Photo.squares(file)).hasSize(2);
            } catch (Refused refused) {
                assertThat(refused.problems().getFirst().code()).startsWith("photo.");
            }
        }
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> Photo.squares(file))
                .isInstanceOf(Refused.class)
                .hasMessage(code);
    }

    private static void assertUpright(BufferedImage image) {
        var near = image.getWidth() / 8;
        var far = image.getWidth() - near;
        assertClose(image, near, near, TOP_LEFT);
        assertClose(image, far, near, TOP_RIGHT);
        assertClose(image, near, far, BOTTOM_LEFT);
        assertClose(image, far, far, BOTTOM_RIGHT);
    }

    private static void assertClose(BufferedImage image, int x, int y, Color expected) {
        var there = new Color(image.getRGB(x, y));
        var distance = Math.abs(there.getRed() - expected.getRed())
                + Math.abs(there.getGreen() - expected.getGreen())
                + Math.abs(there.getBlue() - expected.getBlue());
        assertThat(distance).as("%s at %d, %d", there, x, y).isLessThan(60);
    }

    static BufferedImage corners(int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        var half = side / 2;
        paper.setColor(TOP_LEFT);
        paper.fillRect(0, 0, half, half);
        paper.setColor(TOP_RIGHT);
        paper.fillRect(half, 0, side - half, half);
        paper.setColor(BOTTOM_LEFT);
        paper.fillRect(0, half, half, side - half);
        paper.setColor(BOTTOM_RIGHT);
        paper.fillRect(half, half, side - half, side - half);
        return image;
    }

    static byte[] written(BufferedImage image, String kind) {
        try {
            var out = new ByteArrayOutputStream();
            assertThat(ImageIO.write(image, kind, out)).isTrue();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PNG that claims to be of this size and has no pixels. */
    static byte[] head(int width, int height) {
        var data = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeBytes(chunk("IHDR", data));
        file.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** After the head of a PNG. */
    private static byte[] withChunk(byte[] png, byte[] exif) {
        return inserted(png, 33, chunk("eXIf", exif));
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
