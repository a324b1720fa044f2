package app.cuadra.mail.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves in one chosen way. */
public final class ScriptedServer implements AutoCloseable {

    /** What it does wrong. */
    public enum Fault {
        REFUSES_THE_READER,
        HAS_NO_ROOM_NOW,
        DROPS_THE_ANSWER
    }

    final AtomicInteger letters = new AtomicInteger();

    private final Fault fault;
    private final ServerSocket socket;

    ScriptedServer(Fault fault) {
        this.fault = fault;
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var conversation = socket.accept()) {
                talk(conversation);
            } catch (IOException over) {
                // The other side left, or the test is over.
            }
        }
    }

    private void talk(Socket conversation) throws IOException {
        var in = new BufferedReader(new InputStreamReader(conversation.getInputStream(), StandardCharsets.UTF_8));
        answer(conversation, "220 scripted");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = answerTo(line);
            answer(conversation, answer);
            if (answer.startsWith("354")) {
                skipLetter(in);
                letters.incrementAndGet();
                if (fault == Fault.DROPS_THE_ANSWER) {
                    return;
                }
                answer(conversation, fault == Fault.HAS_NO_ROOM_NOW ? "452 no room" : "250 taken");
            }
        }
    }

    private String answerTo(String line) {
        if (line.startsWith("RCPT") && fault == Fault.REFUSES_THE_READER) {
            return "550 no such reader";
        }
        return line.startsWith("DATA") ? "354 go on" : "250 yes";
    }

    private static void skipLetter(BufferedReader in) throws IOException {
        @Nullable String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void answer(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        to.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
