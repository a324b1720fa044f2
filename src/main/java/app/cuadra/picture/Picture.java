package app.cuadra.picture;

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
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture from a stranger's file. Nothing of the file itself is ever kept: what pages show is drawn anew, so neither hidden
 * data nor the place where it was taken survive.
 */
public final class Picture {

    /** The largest file, in bytes. */
    public static final int BYTES_MAX = 5_000_000;

    /** The largest picture: what a good telephone takes. Told by the file's head before anything is decoded. */
    static final long PIXELS_MAX = 25_000_000;

    /** The longest side. */
    static final int SIDE_MAX = 12_000;

    /** The shortest side: below it nothing is recognised. */
    static final int SIDE_MIN = 64;

    private static final float QUALITY = 0.88f;

    /** Decoding takes up to four bytes a pixel, so few do it at a time. */
    private static final Semaphore AT_A_TIME = new Semaphore(2);

    private final byte[] file;
    private final String kind;

    private Picture(byte[] file, String kind) {
        this.file = file;
        this.kind = kind;
    }

    /** A picture drawn anew. */
    public record Drawn(byte[] bytes, int width, int height) {}

    /**
     * The picture in this file; it is decoded only when it is drawn.
     *
     * @throws Refused with {@code picture.tooBig} or {@code picture.kind}
     */
    public static Picture of(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw tooBig();
        }
        return new Picture(file, kind(file));
    }

    /** What is said of a file that is too large. */
    public static Refused tooBig() {
        return Refused.because("picture.tooBig", Map.of("max", BYTES_MAX / 1_000_000));
    }

    /**
     * The square in its middle in each of these sizes, as JPEG; what is transparent becomes white.
     *
     * @param sides in pixels, the largest first
     * @throws Refused with {@code picture.tooManyPixels}, {@code picture.tooSmall} or {@code picture.broken}
     */
    public Map<Integer, byte[]> squares(int... sides) {
        return oneOfFew(() -> {
            var large = scaled(decoded(sides[0], true), sides[0], Orientation.of(file));
            var made = new TreeMap<Integer, byte[]>();
            for (var side : sides) {
                made.put(side, jpeg(side == sides[0] ? large : scaled(large, side, 1)));
            }
            return made;
        });
    }

    /**
     * The whole picture upright, made smaller until it fits into this box, as PNG; what is transparent stays so.
     *
     * @throws Refused as {@link #squares}
     */
    public Drawn fitted(int width, int height) {
        return oneOfFew(() -> {
            var turned = Orientation.of(file);
            var image = upright(decoded(Math.max(width, height), false), turned);
            var factor =
                    Math.min(1.0, Math.min(width / (double) image.getWidth(), height / (double) image.getHeight()));
            var drawn = drawn(image, (int) Math.max(1, Math.round(image.getWidth() * factor)), (int)
                    Math.max(1, Math.round(image.getHeight() * factor)));
            return new Drawn(png(drawn), drawn.getWidth(), drawn.getHeight());
        });
    }

    private static <T> T oneOfFew(Supplier<T> work) {
        AT_A_TIME.acquireUninterruptibly();
        try {
            return work.get();
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
        throw Refused.because("picture.kind");
    }

    private static boolean begins(byte[] file, int at, int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (at + i >= file.length || (file[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Its pixels, or those of the square in its middle: no fewer than four times as many a side as will be shown. */
    private BufferedImage decoded(int shown, boolean square) {
        var reader = ImageIO.getImageReadersByFormatName(kind).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var whole = new Rectangle(reader.getWidth(0), reader.getHeight(0));
            check(whole.width, whole.height);
            return decode(reader, square ? middle(whole) : whole, shown);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // Decoders of broken files throw whatever comes: indexes, negative sizes, null pointers.
            throw Refused.because("picture.broken");
        } finally {
            reader.dispose();
        }
    }

    private static Rectangle middle(Rectangle whole) {
        var side = Math.min(whole.width, whole.height);
        return new Rectangle((whole.width - side) / 2, (whole.height - side) / 2, side, side);
    }

    private static void check(int width, int height) {
        if ((long) width * height > PIXELS_MAX || Math.max(width, height) > SIDE_MAX) {
            throw Refused.because("picture.tooManyPixels", Map.of("max", PIXELS_MAX / 1_000_000));
        }
        if (Math.min(width, height) < SIDE_MIN) {
            throw Refused.because("picture.tooSmall", Map.of("min", SIDE_MIN));
        }
    }

    private BufferedImage decode(ImageReader reader, Rectangle part, int shown) throws IOException {
        if (kind.equals("webp")) {
            return reader.read(0).getSubimage(part.x, part.y, part.width, part.height);
        }
        var param = reader.getDefaultReadParam();
        param.setSourceRegion(part);
        // Every second pixel of a picture that is four times too large is plenty.
        var step = Math.max(
                1, Math.min(Math.max(part.width, part.height) / (4 * shown), Math.min(part.width, part.height)));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    /** The whole picture in another size. */
    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        paper.drawImage(halved(picture, Math.max(width, height)), 0, 0, width, height, null);
        paper.dispose();
        return image;
    }

    /** The whole picture turned as the camera was held; its sides change places with it. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        // Turned in a square that is large enough for both ways, and then cut out of it.
        var side = Math.max(picture.getWidth(), picture.getHeight());
        var lying = orientation >= 5;
        var width = lying ? picture.getHeight() : picture.getWidth();
        var height = lying ? picture.getWidth() : picture.getHeight();
        var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var paper = square.createGraphics();
        paper.transform(upright(orientation, side));
        paper.drawImage(picture, (side - picture.getWidth()) / 2, (side - picture.getHeight()) / 2, null);
        paper.dispose();
        return square.getSubimage((side - width) / 2, (side - height) / 2, width, height);
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
        while (Math.min(now.getWidth(), now.getHeight()) > 1
                && Math.max(now.getWidth(), now.getHeight()) >= 4 * pixels) {
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

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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
