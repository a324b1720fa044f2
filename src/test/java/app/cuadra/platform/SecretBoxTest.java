package app.cuadra.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final byte[] SECRET = "el enlace de Ana".getBytes(UTF_8);

    @TempDir
    Path home;

    @Test
    void whatWasSealedOpensAfterARestart() {
        var sealed = box().seal("mail", "ana@eltornillo.example", SECRET);

        assertThat(box().open("mail", "ana@eltornillo.example", sealed)).isEqualTo(SECRET);
        assertThat(new String(sealed, UTF_8)).doesNotContain("enlace");
        assertThat(box().seal("mail", "ana@eltornillo.example", SECRET)).isNotEqualTo(sealed);
    }

    @Test
    void itOpensOnlyForItsPurposeItsOwnerAndUnchanged() {
        var sealed = box().seal("mail", "ana@eltornillo.example", SECRET);

        assertThatThrownBy(() -> box().open("mail", "otra@eltornillo.example", sealed))
                .isInstanceOf(SecretBox.Unopenable.class);
        assertThatThrownBy(() -> box().open("token", "ana@eltornillo.example", sealed))
                .isInstanceOf(SecretBox.Unopenable.class);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> box().open("mail", "ana@eltornillo.example", changed))
                    .as("byte %d", i)
                    .isInstanceOf(SecretBox.Unopenable.class);
        }
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        box();

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aBrokenKeyFileStopsTheStart() throws IOException {
        Files.writeString(file(), "not a key");

        var refused = catchThrowableOfType(StartRefused.class, this::box);

        assertThat(refused.code()).isEqualTo("secretKey.unreadable");
    }

    private SecretBox box() {
        return new SecretBox(file());
    }

    private Path file() {
        return home.resolve("secret.key");
    }
}
