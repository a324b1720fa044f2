package app.cuadra.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, good ones and others. */
public final class Pictures {

    /** The corners of {@link #corners}. */
    static final Color TOP_LEFT = Color.RED;

    static final Color TOP_RIGHT = Color.GREEN;
    static final Color BOTTOM_LEFT = Color.BLUE;
    static final Color BOTTOM_RIGHT = Color.BLACK;

    private Pictures() {}

    /** A square of which every corner has its own colour. */
    public static BufferedImage corners(int side) {
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

    /** The picture as a PNG. */
    public static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    /** The picture as a file of this kind, as {@code javax.imageio} calls it. */
    public static byte[] written(BufferedImage image, String kind) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, kind, out)) {
                throw new IllegalArgumentException(kind);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PNG that claims to be of this size and has no pixels. */
    public static byte[] head(int width, int height) {
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

    /** A part of a PNG. */
    static byte[] chunk(String name, byte[] data) {
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
}
