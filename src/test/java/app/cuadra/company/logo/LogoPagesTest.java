package app.cuadra.company.logo;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.picture.Pictures;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Browser;
import app.cuadra.testing.Cast;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
@Tag("HUB-10")
class LogoPagesTest {

    private static final Pattern SHOWN = Pattern.compile("src=\"(/empresa/\\d+/logo\\?v=[0-9a-f]{32})\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void theLogoKeepsItsShapeAndIsShownOnEveryPageOfTheCompany() throws IOException {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var page = "/empresa/" + ana.company().value();
        visitor.get(page + "/configuracion/empresa/logo");

        var sent = visitor.upload(page + "/configuracion/empresa/logo", "logo.png", Pictures.png(wide()));

        assertThat(sent.status()).isEqualTo(303);
        var shown = SHOWN.matcher(visitor.get(page).body());
        assertThat(shown.find()).isTrue();
        var image = visitor.get(shown.group(1));
        assertThat(image.raw().headers().firstValue("Content-Type")).hasValue("image/png");
        var drawn = ImageIO.read(new ByteArrayInputStream(image.raw().body()));
        assertThat(drawn.getWidth()).isEqualTo(600);
        assertThat(drawn.getHeight()).isEqualTo(200);
        assertThat(drawn.getColorModel().hasAlpha()).isTrue();
        assertThat(visitor.get(page + "/historial").body()).contains("Cambió el logo");
    }

    @Test
    void anotherLogoReplacesItAndItCanBeTakenAway() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var page = "/empresa/" + ana.company().value();
        visitor.get(page + "/configuracion/empresa/logo");
        visitor.upload(page + "/configuracion/empresa/logo", "logo.png", Pictures.png(wide()));
        var first = first(visitor.get(page).body());
        visitor.upload(page + "/configuracion/empresa/logo", "logo.png", Pictures.png(Pictures.corners(300)));

        assertThat(visitor.get(first).status()).isEqualTo(404);
        assertThat(first(visitor.get(page).body())).isNotEqualTo(first);
        visitor.post(page + "/configuracion/empresa/logo/retiro");
        assertThat(SHOWN.matcher(visitor.get(page).body()).find()).isFalse();
    }

    @Test
    void whatIsNoPictureIsRefusedAtTheField() {
        var ana = cast.owner();
        var visitor = cast.signedIn(ana.person());
        var page = "/empresa/" + ana.company().value() + "/configuracion/empresa/logo";
        visitor.get(page);

        var program = visitor.upload(page, "logo.png", new byte[] {'M', 'Z', 0, 1});
        var huge = visitor.upload(page, "logo.png", Pictures.head(50_000, 50_000));

        assertThat(program.status()).isEqualTo(422);
        assertThat(program.body()).contains("No es una imagen PNG, JPEG o WebP.");
        assertThat(huge.body()).contains("La imagen tiene demasiados puntos");
    }

    @Test
    void anOwnerChoosesTheLogoInABrowser() {
        var ana = cast.owner();
        try (var browser = cast.signedIn(Browser.open(port), ana.person())) {
            var page = browser.page();
            page.navigate("/empresa/" + ana.company().value() + "/configuracion/empresa");
            page.click("text=Añadir logo");
            page.setInputFiles("[name=file]", new FilePayload("logo.png", "image/png", Pictures.png(wide())));
            page.click("text=Guardar logo");
            page.waitForSelector("text=Guardamos el logo.");

            browser.axe();
            browser.screenshot("empresa-logo");
        }
    }

    private static String first(String body) {
        var shown = SHOWN.matcher(body);
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static BufferedImage wide() {
        var image = new BufferedImage(900, 300, BufferedImage.TYPE_INT_ARGB);
        var paper = image.createGraphics();
        paper.setColor(Color.RED);
        paper.fillOval(20, 20, 260, 260);
        paper.setColor(Color.BLUE);
        paper.fillRect(320, 110, 540, 80);
        paper.dispose();
        return image;
    }
}
