package app.cuadra.files.format;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Reads how large a picture claims to be, from its head alone. */
final class Picture {

    /** More than any scanner or telephone makes; the largest would need gigabytes to be shown. */
    static final long PIXELS_MAX = 150_000_000;

    private Picture() {}

    static void check(Path file) throws IOException, Unfit {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unfit("file.broken");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS_MAX) {
                    throw new Unfit("file.tooManyPixels");
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // Readers of broken files throw whatever comes.
            throw new Unfit("file.broken", broken);
        }
    }
}
