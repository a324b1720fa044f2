package app.cuadra.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file become characters.
 *
 * @param mark the length in bytes of the byte order mark, 0 without one
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int BLOCK = 64 * 1024;

    /** By the byte order mark; without one UTF-8 where every byte of the file fits it, else Windows-1252. */
    static TextEncoding of(Path file) throws IOException {
        var marked = marked(FileKind.firstBytes(file));
        if (marked.mark > 0) {
            return marked;
        }
        return new TextEncoding(isUtf8(file) ? UTF_8 : WINDOWS, 0);
    }

    /** What the byte order mark says; UTF-8 with a mark of no bytes when there is none. */
    static TextEncoding marked(byte[] head) {
        if (FileKind.startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (FileKind.startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        if (FileKind.startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_16BE, 2);
        }
        return new TextEncoding(UTF_8, 0);
    }

    /** True when a character takes two bytes, so that a zero byte is nothing strange. */
    boolean isWide() {
        return charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
    }

    /** The characters after the mark; what does not fit the encoding becomes U+FFFD. */
    Reader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(mark);
            return new BufferedReader(new InputStreamReader(in, charset), BLOCK);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(BLOCK);
        var bytes = ByteBuffer.allocate(BLOCK);
        try (var channel = Files.newByteChannel(file)) {
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                if (decoder.decode(bytes, chars.clear(), false).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return !decoder.decode(bytes.flip(), chars.clear(), true).isError();
    }
}
