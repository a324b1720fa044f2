package app.cuadra.identity.profile;

import app.cuadra.values.Refused;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the photos that pages show from a file of a stranger. Nothing of the file itself is kept: the square in its middle
 * is drawn anew, so neither hidden data nor the place where it was taken survive.
 */
final class Photo {

    /** The largest file, in bytes. */
    static final int BYTES_MAX = 5_000_000;

    /** The largest picture: what a good telephone takes. Told by the file's head before anything is decoded. */
    static final long PIXELS_MAX = 25_000_000;

    /** The longest side. */
    static final int SIDE_MAX = 12_000;

    /** The shortest side: below it nobody is recognised. */
    static final int SIDE_MIN = 64;

    /** The sizes that pages show, the largest first. */
    static final int LARGE = 256;

    static final int SMALL = 64;

    private static final float QUALITY = 0.88f;

    /** Decoding takes up to four bytes a pixel, so few do it at a time. */
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    private Photo() {}

    /**
     * The photo in each size, as JPEG.
     *
     * @throws Refused with {@code photo.tooBig}, {@code photo.kind}, {@code photo.tooManyPixels}, {@code photo.tooSmall} or
     *     {@code photo.broken}
     */
    static Map<Integer, byte[]> squares(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw Refused.because("photo.tooBig", Map.of("max", BYTES_MAX / 1_000_000));
        }
        var kind = kind(file);
        AT_A_TIME.acquireUninterruptibly();
        try {
            var large = scaled(square(file, kind), LARGE, Orientation.of(file));
            var made = new TreeMap<Integer, byte[]>();
            made.put(LARGE, jpeg(large));
            made.put(SMALL, jpeg(scaled(large, SMALL, 1)));
            return made;
        } finally {
            AT_A_TIME.release();
        }
    }

    /** What the file is, by its first bytes: its name and what the browser says prove nothing. */
    private static String kind(byte[] file) {
        if (begins(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "png";
        }
        if (begins(file, 0, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (begins(file, 0, 'R', 'I', 'F', 'F') && begins(file, 8, 'W', 'E', 'B', 'P')) {
            return "webp";
        }
        throw Refused.because("photo.kind");
    }

    private static boolean begins(byte[] file, int at, int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (at + i >= file.length || (file[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage square(byte[] file, String kind) {
        var reader = ImageIO.getImageReadersByFormatName(kind).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            check(width, height);
            return decode(reader, kind, width, height);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // Decoders of broken files throw whatever comes: indexes, negative sizes, null pointers.
            throw Refused.because("photo.broken");
        } finally {
            reader.dispose();
        }
    }

    private static void check(int width, int height) {
        if ((long) width * height > PIXELS_MAX || Math.max(width, height) > SIDE_MAX) {
            throw Refused.because("photo.tooManyPixels", Map.of("max", PIXELS_MAX / 1_000_000));
        }
        if (Math.min(width, height) < SIDE_MIN) {
            throw Refused.because("photo.tooSmall", Map.of("min", SIDE_MIN));
        }
    }

    private static BufferedImage decode(ImageReader reader, String kind, int width, int height) throws IOException {
        var side = Math.min(width, height);
        var left = (width - side) / 2;
        var top = (height - side) / 2;
        if (kind.equals("webp")) {
            return reader.read(0).getSubimage(left, top, side, side);
        }
        var param = reader.getDefaultReadParam();
        param.setSourceRegion(new Rectangle(left, top, side, side));
        // Every second pixel of a picture that is four times too large is plenty.
        var step = Math.max(1, side / (4 * LARGE));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    /** The square in another size, turned upright. What is transparent becomes white. */
    private static BufferedImage scaled(BufferedImage square, int pixels, int orientation) {
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, pixels, pixels);
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        paper.transform(upright(orientation, pixels));
        paper.drawImage(halved(square, pixels), 0, 0, pixels, pixels, null);
        paper.dispose();
        return image;
    }

    /** Halves as long as it is much too large: interpolation looks at neighbours only, and would leave steps. */
    private static BufferedImage halved(BufferedImage image, int pixels) {
        var now = image;
        while (now.getWidth() >= 4 * pixels) {
            var half = new BufferedImage(now.getWidth() / 2, now.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            var paper = half.createGraphics();
            paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            paper.drawImage(now, 0, 0, half.getWidth(), half.getHeight(), null);
            paper.dispose();
            now = half;
        }
        return now;
    }

    /** The eight ways of EXIF: a turn by quarters, and from the mirror or not. */
    private static AffineTransform upright(int orientation, int pixels) {
        var turn = new AffineTransform();
        var quarters = switch (orientation) {
            case 3, 4 -> 2;
            case 6, 7 -> 1;
            case 5, 8 -> 3;
            default -> 0;
        };
        turn.rotate(quarters * Math.PI / 2, pixels / 2.0, pixels / 2.0);
        if (orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7) {
            turn.translate(pixels, 0);
            turn.scale(-1, 1);
        }
        return turn;
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
