package app.cuadra.storage;

import app.cuadra.platform.Settings;
import app.cuadra.values.Refused;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ClamAV daemon, asked with its command INSTREAM: the bytes go over in chunks, each after its length, and an empty one
 * ends them. What it could not look at is not taken in.
 */
final class Clamd implements Scanner {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);

    private static final int CONNECT_MS = 3_000;
    private static final int ANSWER_MS = 30_000;
    private static final int CHUNK = 16 * 1024;
    private static final int ANSWER_MAX = 1_000;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND\0?\\s*");
    private static final Pattern CLEAN = Pattern.compile("stream: OK\0?\\s*");

    private final Settings.Address address;

    Clamd(Settings.Address address) {
        this.address = address;
    }

    @Override
    public void scan(Path file) {
        var answer = ask(file);
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            throw Refused.because("storage.infected", Map.of("virus", found.group(1)));
        }
        if (!CLEAN.matcher(answer).matches()) {
            log.error("ClamAV did not scan a file: {}", answer.strip());
            throw Refused.because("storage.notScanned");
        }
    }

    private String ask(Path file) {
        try (var socket = new Socket();
                var bytes = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[CHUNK];
            for (var read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(ANSWER_MAX), StandardCharsets.UTF_8);
        } catch (IOException away) {
            log.error("ClamAV does not answer at {}:{}", address.host(), address.port(), away);
            throw Refused.because("storage.notScanned");
        }
    }
}
