package app.cuadra.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SI-45")
class QrCodeTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 4;

    @Test
    void aCameraReadsTheAddressFromTheDrawing() throws ReaderException {
        var address = new AppKey(Totp.drawSecret()).address("Cuadra", "maría@laespiga.example");

        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    private static String read(QrCode code) throws ReaderException {
        var side = code.size() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        MODULE.matcher(code.path()).results().forEach(module -> {
            for (var i = 0; i < SCALE * SCALE; i++) {
                var x = Integer.parseInt(module.group(1)) * SCALE + i % SCALE;
                var y = Integer.parseInt(module.group(2)) * SCALE + i / SCALE;
                pixels[y * side + x] = 0;
            }
        });
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }
}
