package app.cuadra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.platform.Settings;
import app.cuadra.values.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The virus scan, against a small server that follows clamd's protocol byte by byte (INSTREAM, as clamd's manual describes
 * it) and finds the EICAR test file; not against a ClamAV, whose signatures no test can carry.
 */
@Tag("FIL-11")
class ClamdTest {

    /** In two parts, so that no virus scanner takes this source for the test file itself. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path home;

    private final ServerSocket server = listen();

    @BeforeEach
    void serve() {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    answer(socket);
                } catch (IOException over) {
                    // A scan that went away, or the end of the test.
                }
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aCleanFilePassesWhole() throws IOException {
        var bytes = new byte[100_000];

        try (var incoming = storage().receive(new ByteArrayInputStream(bytes), -1, 1_000_000)) {
            assertThat(incoming.size()).isEqualTo(100_000);
        }
    }

    @Test
    void anInfectedFileIsRefusedByTheNameOfItsVirusAndLeavesNothing() {
        assertThatThrownBy(() -> receive(EICAR)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused).hasMessage("storage.infected");
            assertThat(refused.problems().getFirst().args()).containsEntry("virus", "Eicar-Test-Signature");
        });
        assertThat(home.resolve("aside")).isEmptyDirectory();
    }

    @Test
    void whatTheScannerCannotLookAtIsNotTakenIn() {
        assertThatThrownBy(() -> receive("too long for it"))
                .isInstanceOf(Refused.class)
                .hasMessage("storage.notScanned");
    }

    @Test
    void withoutItsScannerNothingIsTakenIn() throws IOException {
        server.close();

        assertThatThrownBy(() -> receive("a file")).isInstanceOf(Refused.class).hasMessage("storage.notScanned");
    }

    @Test
    void aRefusalGivesItsPlaceToTheNext() throws IOException {
        var storage = storage();
        for (var i = 0; i < 2 * Storage.AT_A_TIME; i++) {
            assertThatThrownBy(() -> receive(storage, EICAR)).isInstanceOf(Refused.class);
        }
        assertThatCode(() -> receive(storage, "clean")).doesNotThrowAnyException();
    }

    private Storage storage() {
        return new Storage(
                new LocalStore(home.resolve("store")),
                home.resolve("aside"),
                new Clamd(new Settings.Address("127.0.0.1", server.getLocalPort())));
    }

    private void receive(String text) throws IOException {
        receive(storage(), text);
    }

    private static void receive(Storage storage, String text) throws IOException {
        storage.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), -1, 1_000_000)
                .close();
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        var bytes = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.writeBytes(in.readNBytes(length));
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        var said = text.equals(EICAR)
                ? "stream: Eicar-Test-Signature FOUND\0"
                : text.startsWith("too long") ? "INSTREAM size limit exceeded. ERROR\0" : "stream: OK\0";
        socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    }
}
