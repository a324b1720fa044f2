package app.cuadra.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a camera was held: the EXIF tag of a JPEG, PNG or WebP, from 1 (upright) to 8. A file that says nothing is upright. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    private Orientation() {}

    static int of(byte[] file) {
        try {
            var exif = exif(ByteBuffer.wrap(file));
            return exif == null ? UPRIGHT : read(exif);
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            // What else the file says about itself does not matter: its pixels are good.
            return UPRIGHT;
        }
    }

    private static @Nullable ByteBuffer exif(ByteBuffer file) {
        return switch (file.get(0) & 0xFF) {
            case 0xFF -> inJpeg(file);
            case 0x89 -> inChunks(file, 8, 4, "eXIf");
            default -> inChunks(file.order(ByteOrder.LITTLE_ENDIAN), 12, 0, "EXIF");
        };
    }

    private static @Nullable ByteBuffer inJpeg(ByteBuffer file) {
        var at = 2;
        while ((file.get(at) & 0xFF) == 0xFF) {
            var marker = file.get(at + 1) & 0xFF;
            var length = file.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && text(file, at + 4, 4).equals("Exif")) {
                return part(file, at + 10, length - 8);
            }
            if (marker == 0xDA) {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    /** PNG writes a chunk as length, name, data, check sum; WebP as name, length, data, filled up to an even length. */
    private static @Nullable ByteBuffer inChunks(ByteBuffer file, int begin, int nameAt, String name) {
        var png = nameAt > 0;
        var at = begin;
        while (at + 8 < file.limit()) {
            var length = file.getInt(at + 4 - nameAt);
            if (length < 0) {
                return null;
            }
            if (text(file, at + nameAt, 4).equals(name)) {
                var prefixed = length > 6 && text(file, at + 8, 4).equals("Exif");
                return part(file, at + 8 + (prefixed ? 6 : 0), length - (prefixed ? 6 : 0));
            }
            at = Math.addExact(at, 8 + length + (png ? 4 : length % 2));
        }
        return null;
    }

    /** The first directory of a TIFF. */
    private static int read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static ByteBuffer part(ByteBuffer file, int from, int length) {
        return file.slice(from, length);
    }

    private static String text(ByteBuffer file, int at, int length) {
        var bytes = new byte[length];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
