package app.cuadra.company.logo;

import app.cuadra.picture.Picture;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A company's logo as pages show it.
 *
 * @param name made from what it shows: another logo has another name
 * @param image a PNG that fits into {@value #WIDTH} by {@value #HEIGHT} pixels
 */
public record Logo(String name, byte[] image, int width, int height) {

    /** Enough for the head of a printed document. */
    static final int WIDTH = 600;

    static final int HEIGHT = 300;

    /**
     * The logo in this file.
     *
     * @throws app.cuadra.values.Refused as {@link Picture}
     */
    static Logo of(byte[] file) {
        var drawn = Picture.of(file).fitted(WIDTH, HEIGHT);
        return new Logo(name(drawn.bytes()), drawn.bytes(), drawn.width(), drawn.height());
    }

    private static String name(byte[] image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
